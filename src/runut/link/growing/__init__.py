"""What changes of the links when pages are added, sort by sort."""
