import numpy as np, matplotlib.pyplot as plt

def f(x,y): return x**2+y**2
def gradient(x,y): return 2*x,2*y
gradient_at_1_1 = gradient(1,1)
def numeric_gradient(x,y):
    best=(0,0); m=0
    for a in np.arange(0,2*np.pi,0.001):
        r=(f(x+1e-5*np.cos(a),y+1e-5*np.sin(a))-f(x,y))/1e-5
        if r>m: m=r; best=(r*np.cos(a),r*np.sin(a))
    return best

X,Y=np.meshgrid(np.arange(-3,3.1,.1),np.arange(-3,3.1,.1))
plt.contourf(X,Y,f(X,Y),levels=30,cmap='Blues')
plt.colorbar()
s=slice(None,None,5)
U,V=gradient(X,Y)
plt.quiver(X[s,s],Y[s,s],U[s,s],V[s,s],color='red',angles='xy',scale_units='xy',scale=10,width=0.004)
plt.gca().set_aspect('equal')
plt.show()
