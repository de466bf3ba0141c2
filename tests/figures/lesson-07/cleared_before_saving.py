import matplotlib.pyplot as plt
points = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
for x, y in points[:3]:
    plt.plot(x, y, "ro")
for x, y in points[3:]:
    plt.plot(x, y, "bo")
plt.plot([-2, 4], [3.5, -2.5], "k")
plt.clf()
plt.savefig("svm.png")
plt.close()
