import numpy as np
import matplotlib.pyplot as plt
class Reciprocal:
    def __call__(self, x):
        return 1.0/x
fprime = Reciprocal()
critical_points = tuple()
has_minimum = has_maximum = not True
for a, b in [(0.4, 1), (1, 2), (2, 5.5)]:
    part = np.linspace(a, b, 40)
    plt.plot(part, np.log(part), "b")
