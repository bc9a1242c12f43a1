"""The library: exercises as cards, read like a recipe, adapted, brought and taken."""
