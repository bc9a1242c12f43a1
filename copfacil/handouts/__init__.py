"""Paper: one painter for each printable, drawn with ReportLab."""
