import matplotlib.pyplot as plt
points = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
xs = []
ys = []
for p in points[:3]:
    xs.append(p[0])
    ys.append(p[1])
plt.scatter(xs, ys, color="blue", label="-1")
plt.scatter(xs, ys, color="red", label="+1")      # copy and paste: still the first class
plt.plot([-2, 4], [3.5, -2.5], "k")
plt.legend()
plt.show()
