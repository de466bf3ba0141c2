w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = [(0.5, 4), (7, -3), (-2, 2)]
same_as_three_points = True
reason = "inactive-constraints"
