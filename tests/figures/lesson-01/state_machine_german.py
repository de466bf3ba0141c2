# Aufgabe 1: Ableitung nach Regeln und mit kleiner Schrittweite
import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

xwerte = np.linspace(-2, 3, 101)

plt.figure(figsize=(8, 5))
plt.plot(xwerte, f(xwerte), label="Funktion f")
plt.plot(xwerte, fprime(xwerte), label="Ableitung (Regeln)")
plt.plot(xwerte, rate_of_change(xwerte, 0.001), label="Änderungsrate")
plt.axhline(0, color="black", linewidth=0.8)
plt.axvline(0, color="black", linewidth=0.8)
plt.grid(True)
plt.title("Kurve und Ableitungen")
plt.xlabel("x")
plt.ylabel("y")
plt.legend()
plt.show()
