package org.operanda.eqcm;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link MassPerElectron}.
 *
 * @param area         of the electrode, cm²; 0 for what the file says
 * @param overtone     whose mass is taken; 0 for the lowest
 * @param turningPart  part of the charge's range that must flow back for a half cycle to end
 * @param window       times in the moving regression
 * @param ions         candidates, each {@code name:molar mass:charge}
 * @param solvent      {@code name:molar mass}; empty for none
 * @param mostSolvent  greatest number of solvent molecules with an ion
 * @param agreement    how many σ a candidate may be off
 */
public record MassPerElectronSettings(
        @Setting(label = "Area of the electrode", help = "The part that vibrates and is in the electrolyte. 0: what the file says.", value = "0", unit = "cm²", min = 0) double area,
        @Setting(label = "Overtone", help = "Whose mass is taken, when there are several. 0: the lowest.", value = "0", min = 0) double overtone,
        @Setting(label = "Charge that turns", help = "A half cycle ends when this part of the whole range of charge has flowed back.", value = "0.05", min = 1e-6, max = 0.9) double turningPart,
        @Setting(label = "Moving window", help = "Number of times in the moving regression; it never reaches over the end of a half cycle.", value = "21", min = 3) int window,
        @Setting(label = "Ions", help = "Candidates, each as name:molar mass:charge, for instance Li+:6.94:1.", value = "H+:1.008:1,Li+:6.94:1,Na+:22.99:1,K+:39.098:1,Mg2+:24.305:2,Cu2+:63.546:2,Zn2+:65.38:2,BF4-:86.805:-1,ClO4-:99.451:-1,PF6-:144.964:-1,TFSI-:280.15:-1") List<String> ions,
        @Setting(label = "Solvent", help = "As name:molar mass, for instance H2O:18.015. Empty: bare ions only.", value = "") String solvent,
        @Setting(label = "Most solvent molecules", help = "Greatest number of them with one ion.", value = "4", min = 0, max = 20) int mostSolvent,
        @Setting(label = "Agreement", help = "A candidate is named when it lies within this many standard deviations.", value = "2", min = 0) double agreement) {

    public MassPerElectronSettings {
        ions = List.copyOf(ions);
        Species.of(ions, solvent, mostSolvent);
    }
}
