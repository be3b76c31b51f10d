"""The desk: what a reviewer sees, decides and takes back, and the trail of all that was decided."""
