import numpy as np
import matplotlib.pyplot as plt
from matplotlib.widgets import Button, Slider

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 200)
fig, ax = plt.subplots()
fig.subplots_adjust(bottom=0.25)
ax.plot(x, f(x), x, fprime(x))
line, = ax.plot(x, rate_of_change(x, 0.01))
slider = Slider(fig.add_axes([0.2, 0.1, 0.6, 0.04]), "delta", 0.001, 2, valinit=0.01)
button = Button(fig.add_axes([0.8, 0.02, 0.1, 0.05]), "Reset")

def update(value):
    line.set_ydata(rate_of_change(x, slider.val))
    fig.canvas.draw_idle()

slider.on_changed(update)
button.on_clicked(lambda event: slider.reset())
plt.show()
