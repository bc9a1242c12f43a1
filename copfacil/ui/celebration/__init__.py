"""The celebration on screen: stations with hosts, guests and their answers, pledges, and what is still missing."""
