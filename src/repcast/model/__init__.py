"""The values that flow through repcast, one module each; they import nothing but one another."""
