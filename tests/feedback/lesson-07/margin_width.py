w = [2/3, 2/3, -1]
objective = 2/(w[0]**2 + w[1]**2)**0.5
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
