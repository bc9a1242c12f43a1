"""Scripts that make files of this project: the tones, the catalogue of sentences."""
