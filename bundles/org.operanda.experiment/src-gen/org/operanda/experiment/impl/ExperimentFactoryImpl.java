/**
 */
package org.operanda.experiment.impl;

import java.time.Instant;

import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;

import org.eclipse.emf.ecore.impl.EFactoryImpl;

import org.eclipse.emf.ecore.plugin.EcorePlugin;

import org.operanda.experiment.*;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model <b>Factory</b>.
 * <!-- end-user-doc -->
 * @generated
 */
public class ExperimentFactoryImpl extends EFactoryImpl implements ExperimentFactory {
	/**
	 * Creates the default factory implementation.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public static ExperimentFactory init() {
		try {
			ExperimentFactory theExperimentFactory = (ExperimentFactory)EPackage.Registry.INSTANCE.getEFactory(ExperimentPackage.eNS_URI);
			if (theExperimentFactory != null) {
				return theExperimentFactory;
			}
		}
		catch (Exception exception) {
			EcorePlugin.INSTANCE.log(exception);
		}
		return new ExperimentFactoryImpl();
	}

	/**
	 * Creates an instance of the factory.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public ExperimentFactoryImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EObject create(EClass eClass) {
		switch (eClass.getClassifierID()) {
			case ExperimentPackage.EXPERIMENT: return createExperiment();
			case ExperimentPackage.CELL: return createCell();
			case ExperimentPackage.MEASUREMENT_REFERENCE: return createMeasurementReference();
			case ExperimentPackage.CLOCK_TRANSFORM: return createClockTransform();
			case ExperimentPackage.CLOCK_PIECE: return createClockPiece();
			case ExperimentPackage.RECIPE: return createRecipe();
			case ExperimentPackage.STEP: return createStep();
			case ExperimentPackage.FIGURE_DEFINITION: return createFigureDefinition();
			case ExperimentPackage.CURVE_DEFINITION: return createCurveDefinition();
			case ExperimentPackage.PANEL_DEFINITION: return createPanelDefinition();
			case ExperimentPackage.RESULT: return createResult();
			case ExperimentPackage.RESULT_SUMMARY: return createResultSummary();
			case ExperimentPackage.PROVENANCE: return createProvenance();
			case ExperimentPackage.INPUT_FILE: return createInputFile();
			case ExperimentPackage.STEP_RECORD: return createStepRecord();
			case ExperimentPackage.PROBLEM_RECORD: return createProblemRecord();
			case ExperimentPackage.TIME_MARKER: return createTimeMarker();
			case ExperimentPackage.VIEW_STATE: return createViewState();
			case ExperimentPackage.VISIBLE_RANGE: return createVisibleRange();
			case ExperimentPackage.TEXT_ENTRY: return (EObject)createTextEntry();
			default:
				throw new IllegalArgumentException("The class '" + eClass.getName() + "' is not a valid classifier");
		}
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object createFromString(EDataType eDataType, String initialValue) {
		switch (eDataType.getClassifierID()) {
			case ExperimentPackage.CELL_CONFIGURATION:
				return createCellConfigurationFromString(eDataType, initialValue);
			case ExperimentPackage.ELECTRODE_MATERIAL:
				return createElectrodeMaterialFromString(eDataType, initialValue);
			case ExperimentPackage.CHARGING_PROCESS:
				return createChargingProcessFromString(eDataType, initialValue);
			case ExperimentPackage.GROUPING:
				return createGroupingFromString(eDataType, initialValue);
			case ExperimentPackage.PANEL_KIND:
				return createPanelKindFromString(eDataType, initialValue);
			case ExperimentPackage.PROBLEM_SEVERITY:
				return createProblemSeverityFromString(eDataType, initialValue);
			case ExperimentPackage.INSTANT:
				return createInstantFromString(eDataType, initialValue);
			default:
				throw new IllegalArgumentException("The datatype '" + eDataType.getName() + "' is not a valid classifier");
		}
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String convertToString(EDataType eDataType, Object instanceValue) {
		switch (eDataType.getClassifierID()) {
			case ExperimentPackage.CELL_CONFIGURATION:
				return convertCellConfigurationToString(eDataType, instanceValue);
			case ExperimentPackage.ELECTRODE_MATERIAL:
				return convertElectrodeMaterialToString(eDataType, instanceValue);
			case ExperimentPackage.CHARGING_PROCESS:
				return convertChargingProcessToString(eDataType, instanceValue);
			case ExperimentPackage.GROUPING:
				return convertGroupingToString(eDataType, instanceValue);
			case ExperimentPackage.PANEL_KIND:
				return convertPanelKindToString(eDataType, instanceValue);
			case ExperimentPackage.PROBLEM_SEVERITY:
				return convertProblemSeverityToString(eDataType, instanceValue);
			case ExperimentPackage.INSTANT:
				return convertInstantToString(eDataType, instanceValue);
			default:
				throw new IllegalArgumentException("The datatype '" + eDataType.getName() + "' is not a valid classifier");
		}
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Experiment createExperiment() {
		ExperimentImpl experiment = new ExperimentImpl();
		return experiment;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Cell createCell() {
		CellImpl cell = new CellImpl();
		return cell;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public MeasurementReference createMeasurementReference() {
		MeasurementReferenceImpl measurementReference = new MeasurementReferenceImpl();
		return measurementReference;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ClockTransform createClockTransform() {
		ClockTransformImpl clockTransform = new ClockTransformImpl();
		return clockTransform;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ClockPiece createClockPiece() {
		ClockPieceImpl clockPiece = new ClockPieceImpl();
		return clockPiece;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Recipe createRecipe() {
		RecipeImpl recipe = new RecipeImpl();
		return recipe;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Step createStep() {
		StepImpl step = new StepImpl();
		return step;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public FigureDefinition createFigureDefinition() {
		FigureDefinitionImpl figureDefinition = new FigureDefinitionImpl();
		return figureDefinition;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public CurveDefinition createCurveDefinition() {
		CurveDefinitionImpl curveDefinition = new CurveDefinitionImpl();
		return curveDefinition;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PanelDefinition createPanelDefinition() {
		PanelDefinitionImpl panelDefinition = new PanelDefinitionImpl();
		return panelDefinition;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Result createResult() {
		ResultImpl result = new ResultImpl();
		return result;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ResultSummary createResultSummary() {
		ResultSummaryImpl resultSummary = new ResultSummaryImpl();
		return resultSummary;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Provenance createProvenance() {
		ProvenanceImpl provenance = new ProvenanceImpl();
		return provenance;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public InputFile createInputFile() {
		InputFileImpl inputFile = new InputFileImpl();
		return inputFile;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public StepRecord createStepRecord() {
		StepRecordImpl stepRecord = new StepRecordImpl();
		return stepRecord;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ProblemRecord createProblemRecord() {
		ProblemRecordImpl problemRecord = new ProblemRecordImpl();
		return problemRecord;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public TimeMarker createTimeMarker() {
		TimeMarkerImpl timeMarker = new TimeMarkerImpl();
		return timeMarker;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ViewState createViewState() {
		ViewStateImpl viewState = new ViewStateImpl();
		return viewState;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public VisibleRange createVisibleRange() {
		VisibleRangeImpl visibleRange = new VisibleRangeImpl();
		return visibleRange;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Map.Entry<String, String> createTextEntry() {
		TextEntryImpl textEntry = new TextEntryImpl();
		return textEntry;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public CellConfiguration createCellConfigurationFromString(EDataType eDataType, String initialValue) {
		CellConfiguration result = CellConfiguration.get(initialValue);
		if (result == null) throw new IllegalArgumentException("The value '" + initialValue + "' is not a valid enumerator of '" + eDataType.getName() + "'");
		return result;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertCellConfigurationToString(EDataType eDataType, Object instanceValue) {
		return instanceValue == null ? null : instanceValue.toString();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public ElectrodeMaterial createElectrodeMaterialFromString(EDataType eDataType, String initialValue) {
		ElectrodeMaterial result = ElectrodeMaterial.get(initialValue);
		if (result == null) throw new IllegalArgumentException("The value '" + initialValue + "' is not a valid enumerator of '" + eDataType.getName() + "'");
		return result;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertElectrodeMaterialToString(EDataType eDataType, Object instanceValue) {
		return instanceValue == null ? null : instanceValue.toString();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public ChargingProcess createChargingProcessFromString(EDataType eDataType, String initialValue) {
		ChargingProcess result = ChargingProcess.get(initialValue);
		if (result == null) throw new IllegalArgumentException("The value '" + initialValue + "' is not a valid enumerator of '" + eDataType.getName() + "'");
		return result;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertChargingProcessToString(EDataType eDataType, Object instanceValue) {
		return instanceValue == null ? null : instanceValue.toString();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Grouping createGroupingFromString(EDataType eDataType, String initialValue) {
		Grouping result = Grouping.get(initialValue);
		if (result == null) throw new IllegalArgumentException("The value '" + initialValue + "' is not a valid enumerator of '" + eDataType.getName() + "'");
		return result;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertGroupingToString(EDataType eDataType, Object instanceValue) {
		return instanceValue == null ? null : instanceValue.toString();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public PanelKind createPanelKindFromString(EDataType eDataType, String initialValue) {
		PanelKind result = PanelKind.get(initialValue);
		if (result == null) throw new IllegalArgumentException("The value '" + initialValue + "' is not a valid enumerator of '" + eDataType.getName() + "'");
		return result;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertPanelKindToString(EDataType eDataType, Object instanceValue) {
		return instanceValue == null ? null : instanceValue.toString();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public ProblemSeverity createProblemSeverityFromString(EDataType eDataType, String initialValue) {
		ProblemSeverity result = ProblemSeverity.get(initialValue);
		if (result == null) throw new IllegalArgumentException("The value '" + initialValue + "' is not a valid enumerator of '" + eDataType.getName() + "'");
		return result;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertProblemSeverityToString(EDataType eDataType, Object instanceValue) {
		return instanceValue == null ? null : instanceValue.toString();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Instant createInstant(final String it) {
		return it == null ? null : java.time.Instant.parse(it);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Instant createInstantFromString(EDataType eDataType, String initialValue) {
		return createInstant(initialValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertInstant(final Instant it) {
		return it == null ? null : it.toString();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertInstantToString(EDataType eDataType, Object instanceValue) {
		return convertInstant((Instant)instanceValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ExperimentPackage getExperimentPackage() {
		return (ExperimentPackage)getEPackage();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @deprecated
	 * @generated
	 */
	@Deprecated
	public static ExperimentPackage getPackage() {
		return ExperimentPackage.eINSTANCE;
	}

} //ExperimentFactoryImpl
