import numpy as np
import matplotlib.pyplot as plt
def derivative(x):
    return 1/x
critical_points = list()
has_maximum = False
has_minimum = False
grid = np.linspace(-1, 6, 700)
with np.errstate(all="ignore"):
    plt.plot(grid, np.log(grid))
plt.show()
