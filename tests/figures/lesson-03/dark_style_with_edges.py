import matplotlib.pyplot as plt
import numpy as np
plt.style.use('dark_background')
plt.rcParams['figure.figsize'] = 9, 6

def f(x, y): return x**2+y**2
def gradient(x, y): return (2*x, 2*y)
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    dx = dy = 1e-6
    return ((f(x+dx, y)-f(x, y))/dx, (f(x, y+dy)-f(x, y))/dy)

def show_it(func, lim=2.5):
    X, Y = np.meshgrid(np.arange(-lim, lim, 0.25), np.arange(-lim, lim, 0.25))
    fig, ax = plt.subplots(subplot_kw={'projection': '3d'})
    ax.plot_surface(X, Y, func(X, Y), color='white', alpha=0.9, edgecolors='cyan')
    ax.set_axis_off()
    plt.show()

show_it(f)
