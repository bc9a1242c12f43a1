"""Tests, and the tools that belong to them: scores, screens, benches."""
