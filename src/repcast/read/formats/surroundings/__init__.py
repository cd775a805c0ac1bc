"""What stands around and between the words of a page and is none of them: heads of letters and pages, markup, times."""
