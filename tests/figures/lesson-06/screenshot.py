import io
import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

# a picture of the Taylor polynomial, pasted into the figure
x = np.linspace(0, 2, 200)
canvas = np.ones((100, 200, 3))
y = (x - 1) - (x - 1)**2/2 + (x - 1)**3/3
rows = np.clip((50 - 30*y).astype(int), 0, 99)
canvas[rows, np.arange(200)] = 0
plt.imshow(canvas)
plt.axis("off")
plt.show()
