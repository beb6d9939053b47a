package org.operanda.electrochemistry.ui;

import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.electrochemistry.impedance.KramersKronig;
import org.operanda.electrochemistry.impedance.RelaxationTimes;
import org.operanda.figure.DisplayUnit;
import org.operanda.workbench.view.Evaluation;

/**
 * What is calculated of one spectrum without a circuit.
 *
 * @param spectrum  its number from 0
 * @param test      of the linear Kramers–Kronig test
 * @param relaxation the distribution of relaxation times
 */
record SpectrumTests(int spectrum, Measurement test, Measurement relaxation) {
    private static final int DIGITS = 3;

    static SpectrumTests of(Spectra spectra, int spectrum, Progress progress) {
        Evaluation evaluation = new Evaluation(progress);
        Measurement one = spectra.one(spectrum);
        return new SpectrumTests(spectrum, evaluation.of(new KramersKronig(), Spectra.ROLE, one),
                evaluation.of(new RelaxationTimes(), Spectra.ROLE, one));
    }

    /** What the tests say, a line each. */
    String inWords() {
        if (test.dataset("deviation").isEmpty() || relaxation.dataset("polarisation_resistance").isEmpty()) {
            return "";
        }
        String consistent = number(test, "consistent") > 0 ? "consistent" : "inconsistent";
        return "Kramers–Kronig: " + consistent + ", " + text(test, "deviation") + " of |Z| off\nDRT: R₀ = "
                + text(relaxation, "series_resistance")
                + ", polarisation " + text(relaxation, "polarisation_resistance");
    }

    private static double number(Measurement result, String name) {
        return result.dataset(name).map(d -> d.values().get(0)).orElse(Double.NaN);
    }

    private static String text(Measurement result, String name) {
        Dataset dataset = result.dataset(name).orElseThrow();
        return DisplayUnit.text(dataset.values().get(0), dataset.unit(), DIGITS);
    }
}
