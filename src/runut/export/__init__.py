"""Files out: what a record holds, in forms that other programs and people open; one module for each form."""
