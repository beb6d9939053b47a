/**
 * What belongs to an experiment: cells, where its measurements are, clocks, recipe, figures, results in summary, provenance. Generated from
 * {@code model/experiment.ecore} by {@code releng/generate-model}; start from {@link org.operanda.experiment.ExperimentFactory}.
 */
package org.operanda.experiment;
