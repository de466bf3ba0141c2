w = [1, 1, -1]
objective = w[0]**2 + w[1]**2
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
