"""The same page functions over more than one process."""
