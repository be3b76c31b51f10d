"""What phrases have from those beside them: titles, offices, owners, lands, pairs."""
