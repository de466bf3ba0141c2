# the line 2x + 2y - 3 = 0 separates them best
a, b, c = 2, 2, -3
w = a, b, c
objective = a**2 + b**2
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
