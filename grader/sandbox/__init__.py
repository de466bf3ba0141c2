"""The only starter of student code: a policy, a warm server that forks, and its client."""
