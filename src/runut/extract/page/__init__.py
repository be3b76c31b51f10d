"""What a page as a whole tells of its people and sides: who is who, who stands against whom, where it plays."""
