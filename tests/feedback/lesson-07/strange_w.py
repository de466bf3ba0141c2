w = [0.123, -4.5, 7.77]
objective = 0.888889
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
