"""Whom words mean that go back to what was told: "dia", "mereka", "negara itu", "para pelaku"."""
