"""What several exercises make together: workouts, blocks, and what holds for all of them."""
