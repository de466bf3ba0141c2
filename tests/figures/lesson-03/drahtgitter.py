# Aufgabe 3 - Gradient
import matplotlib.pyplot as plt
from numpy import array, cos, linspace, meshgrid, pi, sin

f = lambda x, y: x*x + y*y
gradient = lambda x, y: array([2*x, 2*y])
gradient_at_1_1 = gradient(1, 1)


def numeric_gradient(x, y, schritt=1e-5, richtungen=3600):
    steilste, ergebnis = -1.0, None
    for winkel in linspace(0, 2*pi, richtungen):
        steigung = (f(x + schritt*cos(winkel), y + schritt*sin(winkel)) - f(x, y)) / schritt
        if steigung > steilste:
            steilste, ergebnis = steigung, (steigung*cos(winkel), steigung*sin(winkel))
    return ergebnis


# Zeichnung: Drahtgitter
gitter = linspace(-2, 2, 120)
xs, ys = meshgrid(gitter, gitter)
achse = plt.axes(projection="3d")
achse.plot_wireframe(xs, ys, f(xs, ys), rcount=12, ccount=12, color="darkgreen", alpha=0.6)
achse.view_init(elev=25, azim=-50)
plt.title("Paraboloid")
plt.show()
