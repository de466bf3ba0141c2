"""What authors of exercises begin from, and what they look at before they publish."""
