"""What two claims are compared by: days, places, wording, whoever shares a cell; and how what matches is grouped."""
