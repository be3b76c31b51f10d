"""Which claims tell of one agreement, and what it lays down."""
