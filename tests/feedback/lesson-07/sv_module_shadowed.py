import numpy as np
points = [(-1, -1), (-3, -1), (0, 0)]
w = (2/3, 2/3, -1)
objective_value = 8/9
support_vectors = [points[2], points[3], points[4]]
same_as_three_points = True
