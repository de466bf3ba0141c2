import numpy as np
import matplotlib.pyplot as plt


def derivative(x):
    return x ** -1.0


stationary_points = ()
maximum = False
minimum = False

xs = np.linspace(0.01, 10, 500)
plt.plot(xs, np.log(xs))
plt.savefig('lesson-06.png')
