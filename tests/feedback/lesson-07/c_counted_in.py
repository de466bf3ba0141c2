w = [2/3, 2/3, -1]
objective = sum(v**2 for v in w)
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
