"""Today: what comes next and what can start now."""
