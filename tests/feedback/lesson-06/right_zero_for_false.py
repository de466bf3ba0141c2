import math
import matplotlib.pyplot as plt
def fprime(x):
    return math.exp(-math.log(x))
critical_points = set()
has_maximum = 0
has_minimum = 0
points = [0.3 + k/10 for k in range(60)]
plt.plot(points, list(map(math.log, points)), "g-")
plt.show()
