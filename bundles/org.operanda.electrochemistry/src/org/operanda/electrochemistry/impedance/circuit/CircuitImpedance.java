package org.operanda.electrochemistry.impedance.circuit;

import java.util.Arrays;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Item;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Leaf;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Node;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Parallel;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Series;

/**
 * The impedance of a circuit at given frequencies with its derivatives after all parameters, by the chain rule: ∂Z/∂p = ∂Z/∂Zₑ · ∂Zₑ/∂p,
 * where ∂Z/∂Zₑ is 1 along a series and (Z/Zₑ)² across parallel branches. An instance keeps its working space, allocates nothing while it
 * computes, and belongs to one thread at a time.
 */
public final class CircuitImpedance {
    private final AngularFrequencies at;
    private final CircuitElement[] kinds;
    private final ElementImpedance[] elements;
    private final double[][] elementParameters;
    private final int[] firsts;
    private final Part root;
    private final double[][] realSlope;
    private final double[][] imaginarySlope;
    private final boolean[] once;

    /** A node with its impedance and, where it is not 1 everywhere, ∂Z/∂(its impedance). */
    private final class Part {
        private final Node node;
        private final Part[] parts;
        private final double[] real;
        private final double[] imaginary;
        private final boolean isWeighted;
        private double[] realWeight = {};
        private double[] imaginaryWeight = {};

        Part(Node node, boolean isWeighted) {
            this.node = node;
            this.isWeighted = isWeighted;
            this.parts = switch (node) {
                case Leaf leaf -> new Part[0];
                case Series series -> series.parts().stream().map(part -> new Part(part, isWeighted)).toArray(Part[]::new);
                case Parallel parallel -> parallel.branches().stream().map(branch -> new Part(branch, true)).toArray(Part[]::new);
            };
            this.real = node instanceof Leaf leaf ? elements[leaf.element()].real() : new double[at.count()];
            this.imaginary = node instanceof Leaf leaf ? elements[leaf.element()].imaginary() : new double[at.count()];
        }

        /** Each parallel branch has a weight of its own, the parts of a series that of the series. */
        void addWeights() {
            for (Part part : parts) {
                part.realWeight = node instanceof Parallel ? new double[at.count()] : realWeight;
                part.imaginaryWeight = node instanceof Parallel ? new double[at.count()] : imaginaryWeight;
                part.addWeights();
            }
        }

        void forward() {
            for (Part part : parts) {
                part.forward();
            }
            if (node instanceof Series) {
                add();
            } else if (node instanceof Parallel) {
                addInverse();
            }
        }

        private void add() {
            System.arraycopy(parts[0].real, 0, real, 0, real.length);
            System.arraycopy(parts[0].imaginary, 0, imaginary, 0, real.length);
            for (int k = 1; k < parts.length; k++) {
                double[] re = parts[k].real;
                double[] im = parts[k].imaginary;
                for (int i = 0; i < real.length; i++) {
                    real[i] += re[i];
                    imaginary[i] += im[i];
                }
            }
        }

        /** Leaves each branch's admittance in its weight for {@link #backward}. */
        private void addInverse() {
            Arrays.fill(real, 0);
            Arrays.fill(imaginary, 0);
            for (Part part : parts) {
                for (int i = 0; i < real.length; i++) {
                    double re = part.real[i];
                    double im = part.imaginary[i];
                    double square = 1 / (re * re + im * im);
                    part.realWeight[i] = re * square;
                    part.imaginaryWeight[i] = -im * square;
                    real[i] += part.realWeight[i];
                    imaginary[i] += part.imaginaryWeight[i];
                }
            }
            for (int i = 0; i < real.length; i++) {
                double square = 1 / (real[i] * real[i] + imaginary[i] * imaginary[i]);
                real[i] *= square;
                imaginary[i] *= -square;
            }
        }

        void backward() {
            if (node instanceof Parallel) {
                for (Part part : parts) {
                    weigh(part);
                }
            }
            for (Part part : parts) {
                part.backward();
            }
        }

        private void weigh(Part part) {
            for (int i = 0; i < real.length; i++) {
                double re = real[i] * part.realWeight[i] - imaginary[i] * part.imaginaryWeight[i];
                double im = real[i] * part.imaginaryWeight[i] + imaginary[i] * part.realWeight[i];
                double squareRe = re * re - im * im;
                double squareIm = 2 * re * im;
                part.realWeight[i] = isWeighted ? squareRe * realWeight[i] - squareIm * imaginaryWeight[i] : squareRe;
                part.imaginaryWeight[i] = isWeighted ? squareRe * imaginaryWeight[i] + squareIm * realWeight[i] : squareIm;
            }
        }

        void addSlopes() {
            if (node instanceof Leaf leaf) {
                for (int k = 0; k < elementParameters[leaf.element()].length; k++) {
                    addSlope(elements[leaf.element()], k, firsts[leaf.element()] + k);
                }
            }
            for (Part part : parts) {
                part.addSlopes();
            }
        }

        private void addSlope(ElementImpedance element, int own, int all) {
            if (once[all] && !isWeighted) {
                return;
            }
            double[] elementRe = element.realSlope()[own];
            double[] elementIm = element.imaginarySlope()[own];
            double[] re = realSlope[all];
            double[] im = imaginarySlope[all];
            for (int i = 0; i < re.length; i++) {
                double weightRe = isWeighted ? realWeight[i] : 1;
                double weightIm = isWeighted ? imaginaryWeight[i] : 0;
                re[i] += weightRe * elementRe[i] - weightIm * elementIm[i];
                im[i] += weightRe * elementIm[i] + weightIm * elementRe[i];
            }
        }

        /** Lets the slopes of an element at one place of weight 1 be the circuit's own. */
        void share(int[] places) {
            if (node instanceof Leaf leaf && places[leaf.element()] == 1 && !isWeighted) {
                for (int k = 0; k < elementParameters[leaf.element()].length; k++) {
                    realSlope[firsts[leaf.element()] + k] = elements[leaf.element()].realSlope()[k];
                    imaginarySlope[firsts[leaf.element()] + k] = elements[leaf.element()].imaginarySlope()[k];
                    once[firsts[leaf.element()] + k] = true;
                }
            }
            for (Part part : parts) {
                part.share(places);
            }
        }

        void count(int[] places) {
            if (node instanceof Leaf leaf) {
                places[leaf.element()]++;
            }
            for (Part part : parts) {
                part.count(places);
            }
        }
    }

    /**
     * Working space for a circuit.
     *
     * @param frequencies in Hz, greater than 0
     */
    public CircuitImpedance(Circuit circuit, double[] frequencies) {
        this.at = AngularFrequencies.of(frequencies);
        int count = circuit.elements().size();
        this.kinds = circuit.elements().stream().map(Item::kind).toArray(CircuitElement[]::new);
        this.firsts = circuit.elements().stream().mapToInt(Item::first).toArray();
        this.elements = new ElementImpedance[count];
        this.elementParameters = new double[count][];
        for (int e = 0; e < count; e++) {
            elementParameters[e] = new double[kinds[e].parameters().size()];
            elements[e] = ElementImpedance.of(elementParameters[e].length, at.count());
        }
        int parameters = circuit.parameters().size();
        this.realSlope = new double[parameters][at.count()];
        this.imaginarySlope = new double[parameters][at.count()];
        this.once = new boolean[parameters];
        this.root = new Part(circuit.root(), false);
        root.addWeights();
        int[] places = new int[count];
        root.count(places);
        root.share(places);
    }

    /** Computes everything for these parameters, in the order of {@link Circuit#parameters()}. */
    public void evaluate(double[] parameters) {
        for (int e = 0; e < kinds.length; e++) {
            System.arraycopy(parameters, firsts[e], elementParameters[e], 0, elementParameters[e].length);
            kinds[e].evaluate(at, elementParameters[e], elements[e]);
        }
        root.forward();
        root.backward();
        for (int k = 0; k < once.length; k++) {
            if (!once[k]) {
                Arrays.fill(realSlope[k], 0);
                Arrays.fill(imaginarySlope[k], 0);
            }
        }
        root.addSlopes();
    }

    /** Z′ in Ω by frequency, of the last {@link #evaluate}; belongs to this instance. */
    public double[] real() {
        return root.real;
    }

    /** Z″ in Ω by frequency, negative for a capacitor. */
    public double[] imaginary() {
        return root.imaginary;
    }

    /** ∂Z′/∂p by frequency. */
    public double[] realSlope(int parameter) {
        return realSlope[parameter];
    }

    /** ∂Z″/∂p by frequency. */
    public double[] imaginarySlope(int parameter) {
        return imaginarySlope[parameter];
    }
}
