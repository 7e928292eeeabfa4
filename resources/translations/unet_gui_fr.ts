<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About unet-gui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brain tumour segmentation on MRI with U-Nets.

Research use only. This is not a medical device: it must not be used for diagnosis or treatment.

Free software under the Apache License 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unet-gui {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivationsBar</name>
    <message>
        <source>Compute the output of this layer at the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the feature maps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the segmentation…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivationsWindow</name>
    <message>
        <source>%s slice %d of %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape %s; each map has its own contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Compared region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each class separately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False (false positive)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found (true positive)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the axial slice with the most disagreement (Shift+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed (false negative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference tells only: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumour of another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst slice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchitecturePanel</name>
    <message>
        <source>Channels first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole table as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network or model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position of the channels in shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing as SVG or PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll to zoom, drag to move, click to select a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseListPanel</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases that were found together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the class of each value of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its values fit no label scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is open: drop scans on the window, or open the demo case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One case by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the mask by its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what its values mean…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mask voxel by voxel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clues by which these files are one examination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of the classes in this mask, which fit several schemes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxels with this intensity are taken as background, not as brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which scheme is it? Choose one; for now it is read {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oblique by up to {0}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} voxels
{1} mm
left and right unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} voxels
{1} mm, stored {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasesDock</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassStyleMenu</name>
    <message>
        <source>Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill and outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <source>Colours of the probability, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities below {0:.2f} are not drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message>
        <source>&amp;Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image without mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction and reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContrastPanel</name>
    <message>
        <source>A narrow window around the intensities of a tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All intensities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole brain, with room for bright tumours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: manual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Dice of the held-out cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program ({0}). What you have opened stays open; please report the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unet-gui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more; the log has them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeatureMapModel</name>
    <message>
        <source>Map %d: black is %.3g, white is %.3g</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>&amp;Copy crosshair&apos;s position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The crosshair is at voxel {0}, which is at {1} mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxel: right, front, up (RAS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm: right, front, up (RAS)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Page of the guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places: {0}, pages: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a handle, or the area between the handles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case to see its histogram</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Instruments</name>
    <message>
        <source>{0}: slices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterruptedBar</name>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the interrupted session of {0}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelValuesDialog</name>
    <message>
        <source>Choose a class for every value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of value {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choice is kept with the case and in sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does each value of {} mean?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerDetails</name>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer in the table or in the drawing to see its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerTableModel</name>
    <message>
        <source>Total {0} · trainable {1} · non-trainable {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendPanel</name>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity (A: less, D: more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay on the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the overlay on the image (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability of a class, available once the case is segmented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voxels that the prediction found and missed, available if the case has a prediction and a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds (changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the two stages of the model disagree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendRow</name>
    <message>
        <source>Choose the colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill or outline, width, opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the class (Ctrl+{} shows it alone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LesionTable</name>
    <message>
        <source>0 sure, 1 unsure: the lesion and what was nearly marked around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a lesion (N next, Shift+N previous)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stages differ by {0:.2f} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume in mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0f} mm from the largest lesion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in mL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Closing once the file is saved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} joined {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManageModelsDialog</name>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with unet-gui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the model {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This deletes its folder, {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model came with the program; it can be neither renamed nor removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaskPage</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice of the whole tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey, outside the label scheme: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mask yet: segment the case, or open it together with a mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case to see its tumour here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline the reference over the prediction, with a dark rim (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet, no tumour: resection cavity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} over thresholds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingFilesDialog</name>
    <message>
        <source>&amp;Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave &amp;out and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names files that are not where they were. Locate one and its neighbours are found, too; files left out can be added later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Card of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MontageDialog</name>
    <message>
        <source> pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legend with volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every n-th slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;etters for left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Montage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only slices with &amp;tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} slices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrthoView</name>
    <message>
        <source>Probability of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelDocks</name>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Volumes in the legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross&amp;hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;etters of direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG: {0} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolutio&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rulers and an&amp;gles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seq&amp;uence and slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wi&amp;dth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoomed as on the sc&amp;reen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} dpi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbabilityPage</name>
    <message>
        <source>Class whose probability is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The white line surrounds the marked voxels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleTable</name>
    <message>
        <source>? assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunNews</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is segmented.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunOptionsForm</name>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averages the results for mirror images of the case: slower by that factor, often a little better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;ecision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test-t&amp;ime augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library that runs the network; automatic means OpenVINO on the CPU and TensorFlow on GPUs. JAX and PyTorch must be installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most memory that the network may use; automatic means half of the free memory, or more if needed. Less memory takes longer and gives the same result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type that the network computes in; automatic means 32 bit on the CPU and mostly 16 bit (float16) on GPUs. bfloat16 is for CPUs that have it, such as those with AMX, and for OpenVINO: faster, but it changed probabilities of the default model by up to 0.04 and Dice by up to 0.0007</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} mirror images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunQuestion</name>
    <message>
        <source>&amp;Segment anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment anyway?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveMaskDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this name exists; you will be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask is decided with changed thresholds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value {0}, {1} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exists. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} voxels, the grid of the scan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeenNotice</name>
    <message>
        <source>Seen in training: the model was trained on this case ({0}), so this Dice says nothing about other cases.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentPanel</name>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case first: drop its scans on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment the tumour in the open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run and keep everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes of the prediction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SequenceBar</name>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which views there are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>Another window has already reopened or discarded this session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as PNG or SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliceCanvas</name>
    <message>
        <source>Axial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right are a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurological</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiological</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliceSlider</name>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices; the coloured lines show where the mask is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliceView</name>
    <message>
        <source>{0} view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagesPage</name>
    <message>
        <source>Largest difference of a class&apos;s probability between the two stages of the model. White lines surround what is marked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Device: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxel under the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceCanvas</name>
    <message>
        <source>3-D view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceDock</name>
    <message>
        <source>3-D</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceSlot</name>
    <message>
        <source>There is no 3-D view in this installation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceView</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from this side of the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the tumour in the 3-D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the planes of the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message>
        <source>Go back to the thresholds of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The threshold of the model is {0:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mask came without probabilities. Segment the case again to change the thresholds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close (Shift+Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToastStack</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainDialog</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decathlon dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End with the model so far; there is none in the first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End without a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with dataset.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder, which names the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of training; reading and measuring the cases come on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the time that has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, by its recipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainOptions</name>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases on which the model is measured, and not trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue the run in the model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the cases are changed at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes are those of all its starts together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UncertaintySection</name>
    <message>
        <source>Doubt {0:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt: about the 1 minus Dice to be expected; 0 is sure. The volume changes by that much if all thresholds move as 0.5 does from 0.3 to 0.7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure the mask is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesions ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesions ({0}, {1} remote)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror images: the range that single ones of them give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two stages differ by {0:.2f} on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} over mirror images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} over thresholds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnetDrawingView</name>
    <message>
        <source>Drawing of the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a session with the masks and annotations of all open cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This work is not saved and will be lost if you continue:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} annotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolumeLegend</name>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Brain tumour segmentation on MRI with U-Nets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop scans here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;pen folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ope&amp;n files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open demo c&amp;ase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research use only. Not a medical device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans of one examination, a 4-D file, or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unet-gui</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>Guide: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CaseModel</name>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not segmented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmenting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D large, planes beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D: left click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D: left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D: middle drag, Shift+left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D: wheel, right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bar in each view with its length in mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A synthetic brain with a tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About unet-gui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model package or old weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again: all classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also by double-click in a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases, masks and views as they were saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture, as it would be exported, to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edema alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edi&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enhancing alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains the panel, field or button that is clicked next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export montage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a report of a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Français</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to position…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the worst slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to do what, page by page, with a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert grey levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its largest axial section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large plane: axial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large plane: coronal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large plane: sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay one after the other over the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left click or drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend with volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that cross at the chosen voxel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;odels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask more opaque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask more transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask, probability, stages, agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meas&amp;ure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure angles: drag along one leg, then click the end of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure lengths in mm: drag in a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure; the ends can be dragged, Esc ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle drag, Shift+left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the border between the two sides of a swipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the crosshair to the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-enhancing alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;verlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the shown sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One large, others beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One plane large, two small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One plane very large; the other planes and the 3-D view small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One view alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One view alone, or all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One voxel on one pixel of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open demo case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or double-click the 3-D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other cases stay open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the prediction&apos;s fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient&apos;s right on the left of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put its next end at the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiological</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename and remove models, and show their folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset zoom and contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return with the ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click on an annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruler: drag, or two clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all open cases, their predictions and views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save many slices of one plane on a sheet, as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mask…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the predicted mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what the views show, with texts of your choice, as PNG or SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both sides of the comparison in turn; tap or hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both sides with a divider between them that can be dragged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the mask as large as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through the slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run, opening, or measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strip beside a view: click or drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surfaces of the tumour and the brain, in a panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes of the mask and their volumes, in the large view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connected components of the mask, by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change of rulers, visibility, thresholds or the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next larger one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The origin and accuracy of each model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The position of the crosshair in mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same slice of each sequence, in one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same slice of each sequence, two by two if there are four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected ruler or angle of the shown slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three planes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three planes and 3-D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network on labelled cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of one plane always do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxel or mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, arrows, PgUp/PgDn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where prediction and reference disagree most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window (sideways) and level (up and down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom 1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom all planes together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the tumour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activations_window</name>
    <message>
        <source>Feature maps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>edit_actions</name>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>file_dialogs</name>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists: save to replace it, or change the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>go_actions</name>
    <message>
        <source>Copied the crosshair&apos;s position: {0} mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>help_actions</name>
    <message>
        <source>Diagnostics copied to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys_page</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse or key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source> and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>The language changes at the next start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>layer_view</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source> (interpolation between labels leaves such values)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Folders named {kinds} were left out; give them themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in the {levels} levels of folders that were looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and {volumes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, decided with changed thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/{stride} size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2-D U-Net of double convolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2-D U-Net with transposed convolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2-D U-Net, classic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D U-Net of the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D U-Net with deconvolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; choose the scheme if that is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; it is resampled onto a rectangular grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; its slices are left as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; they are taken as evenly spaced, so lengths are wrong there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; what is missing is interpolated from the neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model needs a title; give at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has no slashes; choose the folder above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A temporary file cannot be made: {reason}. Free disk space, or set TMPDIR to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voxel has three whole numbers; choose mm for a position with decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases are held out for validation; none is left for training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As stated ({values})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BraTS 2023 (2 ED, 1 NCR, 3 ET)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BraTS after treatment (2 ED, 1 NET, 3 ET, 4 cavity)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BraTS figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BraTS to 2015 (2 ED, 1 NCR, 3 NET, 4 ET)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BraTS to 2022 (2 ED, 1 NCR, 4 ET)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BraTS-PED (1 ET, 2 NET, 3 cyst, 4 ED)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its header, the brain is {longest_mm:.0f} mm long, with voxels of {spacing} mm; correct the voxel size or its unit in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By their contrast the sequences of {case} look like {order} instead; check them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {clue} the masks tell only {regions} apart, not {target}; give --target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel {number} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the ruler or angle to remove, then press Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the feature maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting intensities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course / ITK-SNAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decathlon (1 ED, 2 NET, 3 ET)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deciding the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice {dice:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag along one leg, then click the end of the other; Esc ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag in a view to measure a length; Esc ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enhancing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enhancing tumour cannot be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch:g}, step {number:g} of {of:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch:g}: validating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature maps need a case: open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature maps need weights: choose a model instead of a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting temperatures and thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs that OpenVINO lists can segment, but not train. Choose another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HD-GLIO (1 T2/FLAIR, 2 ET)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much worse the result gets was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported the model {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left out; make it the mask if it is a tumour&apos;s all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer (type)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion {number} of {count}, {volume_ml:.1f} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for scans in {count:,} folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4 videos need the video extra: pip install &apos;unet-gui[video]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the surface of the brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the surfaces of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean Dice without {names}: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring on cases that these weights were trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the model on its validation cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring without {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model {id}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memory is mapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is installed; give one with --model DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part of the mask has 0.1 mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tumour was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights are loaded: the network is as in its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-enhancing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: the weights were imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the {count} channels of {name}, none marks anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the {count} channels of {name}, only channel {number} marks anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenVINO cannot be loaded ({error}). Install the package openvino, or choose another runtime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenVINO lists {count} GPUs. Choose the CPU, or another runtime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenVINO runs on a GPU here, which the makers of this program have not tested. Compare a result with that of the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenVINO sees no GPU. Choose the CPU, or another runtime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {case}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Param #</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction and reference agree in every voxel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {case} ({number} of {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading DICOM headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the model {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resection cavity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in training: the model was trained on this case ({name}), so the agreement with its reference says nothing about other cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmentation cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmentation of {case} cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmentation of {case} cancelled: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmented in {run_s:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmented {case} in {run_s:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmenting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small and more than 2 cm from the largest lesion, where glioma seldom spreads: look whether it is tumour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting: loading the network library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped in the first epoch; no model was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; no model was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; writing a package with the weights so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping in the first epoch, so no model is written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: writing the model so far…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2/FLAIR change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TE {te} ms with TR {tr} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TI {ti} ms with TE {te} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TI {ti} ms with TR {tr} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TI {value:.4g} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU on this Mac. Choose the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU. With an NVIDIA card, install the gpu extra (pip install &apos;unet-gui[gpu]&apos;) and its driver, or choose the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU: it supports none on native Windows since version 2.11. Run the program under WSL2, or choose the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU has {free_gb:.1f} GB of free memory, but {least_gb:.0f} GB are needed. Close other programs that use it, or use the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brain is darker than the background in {names}, as in an inverted image; the result may mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channels of {name} lie in each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command ended with exit code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device had not enough memory for tiles of the planned size; smaller ones were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has too little memory for the training cases; give --drawing host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} is full. Free some space, then continue with --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine did not start within {start_s:.0f} s. Close other programs and segment again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not answer; another one is started soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has another version than the window. Close the program and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine ran out of memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine sent an invalid reply ({shown!r}). Segment again to start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped giving signs of life and was ended. Segment again to start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly ({end}). Segment again to start a new one; the log file has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine was ended because it did not answer. Do it again to start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine was killed, most likely for lack of memory. Close other programs, or give it less memory, and segment again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are taken as one case, although {doubts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide&apos;s page {name}.md cannot be read; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interrupted session could not be opened as a whole. It stays, and it is offered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask existed already; the volumes were measured from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not be copied to {models_folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is in use; wait for the end of the run, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is no longer installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model needs {names}, missing in this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model needs {wanted}, but {case} has no {missing} (it has {there}). Add the file: drop it on the open case, or name it by --flair, --t1, --t1gd or --t2. If it is there already, say which it is, in the Case panel or by these options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} came with the program or lies outside of {folder}; it cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} came with the program or lies outside of {folder}; it cannot be renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network could not be described: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no layer {layer}; it has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network library cannot be loaded: {error}. Install the package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network needs at least {needed} of memory, and the budget is {allowed}. Raise the limit, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network needs at least {needed} of memory, and what is free allows {allowed}. Raise the limit, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of {folder} has other layers than the one to be trained; give the same network, depth, filters, sequences and target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network {network} of {weights} ends without a sigmoid, so its output is not a probability; set gives_logits to false in model.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paths hold {count} other cases ({names}), and files with a given role belong to one; give the files of one case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prediction of {lost} cannot be read: {folder} must be beside the session file. Put it there and open the session again, or segment again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference of {case} has none of the regions that are marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run in {parent} was started with {name} {before}, not {value}; give the same value or another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan does not look like a whole brain: {found}. The result may mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan seems to hold the whole head: {found}. The models were made for brains without skull; remove it first, or do not rely on the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segmentation failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sequences of {subject} are assumed to be in the order {order}, because no dataset.json tells; correct them if they are not (--channels on the command line).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not allow this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training ended without a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {count} channels of {name} are equal; they are read as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {count} channels of {name} overlap, but do not lie in each other: they are neither regions nor classes of a tumour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a model {model_id!r}; import this one under another id (unet-gui import-model … --id NAME), or remove the other one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device {device!r}; give {forms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model {name!r}: it is neither a folder nor a known id ({known}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network {network!r}; known are {networks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no precision {precision!r}; give {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recipe {name}; choose one of {known}, or give a .json file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for {size_mb:.0f} MB of temporary data in {folder}: free some, or set TMPDIR to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk for files in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no runtime {runtime!r}; give {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tumour to go to yet: press Segment, or open a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no voxel {numbers}; the scan has {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory on the device for one tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mask was made before the roles of the files were changed; press Segment for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This processor has no operations for bfloat16, such as AMX. Choose the precision float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make them one, open the files of one case only, or say which is which by --flair, --t1, --t1gd and --t2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumour core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumour region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two results of this call would be written to {path}; give each of them a call and a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type three numbers, such as 120 98 77, instead of “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the case to be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the mask to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of {weights} are loaded, SHA-256 {sha256}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sequence is {source}? Its name says {text}, which may mean {guesses} or another one; it counts as none of them until you say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole tumour (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole tumour (255)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without both it is worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without validation cases there is no best epoch; keep the last one (--keep last) or average the weights (--average 0.998).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {model} with the weights of epoch {best_epoch}: {regions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a 2-D network needs a plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a 3-D network has no plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CT scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PET scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a case has no files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a case without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a contrast agent is stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file has no path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a nuclear scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of its own in each name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule marks too little of a class as one that it does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {kind} has {count} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to the open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an assumed order of channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an earlier opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image of {modality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as saved last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, cpu, gpu, gpu:N, intel-gpu or intel-gpu:N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b {value:.0f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base_filters and depth must be integers, got {filters} and {depth}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16 is offered on CPUs only, and the network runs on {device}. Choose the precision auto or float32, or the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16 needs the runtime OpenVINO, and the network runs in {runtime}. Choose OpenVINO, or the precision float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by its size ({size}) its first axis may be that of the channels; if it is, move it to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {clue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels are numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes gives two classes one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes[{number}].instead is {instead!r}, which is no class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours or vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset.json does not name the sequence of each channel of {image}; add the names there as modality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth must be at most {max_depth}, got {depth}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each sequence once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>echo planar imaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>echo time {value:.4g} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enhancing tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {low:.0f} to {high:.0f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give --label-scheme or --label-values, or state labels in dataset.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient echo with TE {te} ms, TR {tr} ms and flip angle {flip}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient echo with the long TE {te} ms (T2*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no positions of slices in the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has one slice only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has only {first:.0f} slice, too few for a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has only {first:.0f} slices, too few for a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has slice {numbers} more than once; the first of each is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has slices too far from each other for a volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has slices {numbers} more than once; the first of each is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has unevenly spaced slices, {first:.4g} to {last:.4g} mm apart, widest after slice {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {first:.0f} volume that lacks slices; it is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {first:.0f} volumes that lack slices; they are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how its channels lie in each other: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image type FLUID_ATTENUATED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image type T1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image type T2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image type of another sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in folders of one file each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a file of DataLad (git-annex), and its content has not been downloaded; run datalad get, or git annex get, with its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link to a file that is not there ({target}); restore it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a localizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a map that was computed from scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a pointer of Git LFS, and its content has not been downloaded; run git lfs pull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a projection of a scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a region that was drawn, saved as a scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a report or another document without images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a screen shot or a scanned page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a segmentation in DICOM, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is tilted by {first:.1f} degrees, as of a gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {title}, and the models are for MRI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {value!r}; known are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it blends a stage on the whole brain with one around the tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it blends stages with different outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it comes later in the alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say where its axes run, so left and right are a guess: the first axis is taken to run to the left, the second to the front and the third up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than {max_items} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {count} classes and {outputs} outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a file of another layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a pickle, which can run any code when it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a whole model, whose configuration can carry code; save its weights alone, with model.save_weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an archive of a whole model, which can carry code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is only {least_mm:.0f} mm across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may be a whole model, which can carry code; save its weights alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its arrays claim {claimed:,} bytes, more than its size allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its axes are not at right angles; slices are drawn as if they were, while positions, lengths and volumes are exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first axis ({size}) is taken as that of the channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first stage depends on a stage before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header, in {unit}, makes it {longest:.3g} mm long, unlike any head; lengths and volumes may be wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its sequences were changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its sform is unusable, so its qform is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its sform, which is used, and its qform differ in {differs}; a program that uses the qform shows it {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its sform, which is used, gives voxels of {spacing} mm, but its pixdim {other} mm; in a program that uses the pixdim, {volumes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its space ({space}) does not tell left from right; its axes are taken as those of a patient, to the left, the back and up, which is a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its voxel sizes are not all positive ({spacing}); they are taken as {other} mm, so lengths, volumes and left and right may be wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks slice {numbers} of {first:.0f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks slices {numbers} of {first:.0f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left and right are a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lengths differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters, digits, dots, underscores and hyphens, 80 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long TR {tr} ms with short TE {te} ms (proton density)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {loss:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may_lack names {strange}, which sequences does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be {wanted}, but is {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be {wanted}, not {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names alike but for series numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names alike but for the sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names that do not contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly all of it is background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither sform nor qform gives the orientation, so left and right are a guess: the first axis is taken to run to the left, the second to the front and the third up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neurological: the patient&apos;s left is on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sequence at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in the names tells that they are of one examination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on one grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one name with numbers of channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only other series state an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only some names have {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the value {value:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only {amount} are not background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p({name}) {p:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position and direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction by {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radiological: the patient&apos;s right is on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove all annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotated or mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan option EPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan option FLAIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan option T1 FLAIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequence {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequences must name at least one sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or hide mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size {size} against {other} voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spacing {spacing} against {other} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spin echo with TE {te} ms and TR {tr} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stages differ by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stages differ by {differ:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stages[0].region must be brain, because no stage is before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states no positions of its slices; their order and distance ({first:.4g} mm) are a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text without odd characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that the layers are connected as in unet3d, with ReLU where a layer has no slopes of its own; the file of weights does not say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dates differ: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the files of {prefix}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first names a tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first was corrected or the second made automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folders are {found}, which tell no sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the front is on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header states no contrast agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label names in its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label names in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the labels of dataset.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layout of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the matrix of SPM beside it ({matrix}) is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the first is the surer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the names differ in {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the names differ in {found}, which may be visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the names suggest several patients: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the names suggest several visits: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note in its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers of {name} are in another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same parameters were acquired again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same parameters were acquired before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scans&apos; names, which are those of BraTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second marks a part of the tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second marks other tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the uptake of contrast agent in its labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual order, as the labels of dataset.json are unknown: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the word gtv in its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the word r2s in the scans&apos; names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the word t1c in a scan&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are {found} sets of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is more than one {roles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tumour core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volumes are {ratio:.3g} times as large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voxel {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole tumour {total_ml:.1f} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} ({share:.1%} of all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} are not background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} has no {missing}, and {unknown} tell no sequence by name; say so if a file is what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} has no {missing}, and {unknown} tells no sequence by name; say so if a file is what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} holds no image: every voxel is background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clue}, against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clue}, and its values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} flips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} other scans beside this one are cases of their own: {why}. {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} small component of {volume_ml:.2f} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} small components of {volume_ml:.2f} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} thresholds were given for {classes} classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dataset} has no case {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dataset} is not a folder; choose a Decathlon dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} has too little memory for this case; it was run on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} has too little memory; starting again on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edges} voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edges} voxels, {receptive_field_mm:g} mm wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry} is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error} It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{extra} does not belong there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}, thresholds changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} has no sequence; give at least one file a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read; give the folder that it lies in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} contradicts itself, or its series was broken off ({cause}); export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not fit into the memory; close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not give the position of its voxels (its affine is singular or absurd).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has a damaged header: it holds more voxels than it announces; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no case whose files could be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has {count} channels; a scan has fewer than {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds blocks of bytes, not a scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds labels and no {name}; it is left out, as {mask} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds labels, so it is taken as the mask and not as {name}, as its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds more than {most:,} files; unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds something before its voxels that has to be skipped, which is not read; save it again as NRRD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds the value {values}, which fit no label scheme; say what they mean by --label-values, such as {first}=edema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds the value {values}, which label scheme {scheme} does not have ({known}); give the right --label-scheme or --label-values, or correct the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds the values {values}, which fit no label scheme; say what they mean by --label-values, such as {first}=edema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds the values {values}, which label scheme {scheme} does not have ({known}); give the right --label-scheme or --label-values, or correct the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged: it cannot be decompressed; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is encrypted; unpack it with its password first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is left out as a mask: by its name it marks the brain or other tissue, not a tumour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is left out, as its name suggests another case; make it the mask if it belongs to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no readable zip archive; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a MINC image, despite its name; give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a MetaImage, despite its name; give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a header of Analyze or NIfTI, despite its name; give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an NRRD image, despite its name; give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} names the file {data} for its voxels, which is not in the same folder; put both files into one folder, and correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} needs {other} beside it, which is not there; put both files into one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} spreads its voxels over several files; save it again as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} stores its voxels as text, which is not read; save it again in binary form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} stores its voxels in a way that is not read ({encoding}); save it again as NRRD with the encoding gzip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} would be {size} unpacked, more than it can hold; it is damaged or no archive of scans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and more than one {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and no {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {path} are not on one grid ({differs})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} both seem to be the mask; the second one is left out, as {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} both seem to be {role}; the second one is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} hold the same values, as {one} and as {other}; set one of them to ignored if it only fills a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{flips} flips are not possible; take 1 (none), 2, 4 or 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}; give another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to: permission denied; give another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has no labelled case {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has no readable dataset.json; give a Decathlon folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has other classes than {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has other {kind} than {first}; train all stages with the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has {count} stages and no stage {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds no masks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is a file; give a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is incomplete: {weights} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is no model package: it has no model.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not a folder; create it, or give another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} lists no labelled training cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} names weights that do not lie beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found:.2f} instead of {before:.2f} ({region})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} in all names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}, which fit no label scheme; read as {scheme}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}, which fits no label scheme; read as {scheme}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free_gb:.1f} GB of free memory are too little for this network; give fewer --filters, a smaller --patch or a smaller --batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{image} has {count} channels, but dataset.json names {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, by up to {shift:.3g} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} has {count} voxels without a finite number ({share:.2g} %); they count as background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} holds no image: every voxel has the value {low}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} holds no image: none of its voxels has a number (all are NaN).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} takes {size} and stays on disk; its {planes} slices show one voxel in {step} in each direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} ({type}) of {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library} sees no GPU. Choose the CPU, or install {library} with CUDA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link} is the same file as {target}, by a link, and a file has one role: it is {taken}, and the link is left out as {role}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} lists a file that is not there: {name}; add what is missing, or take it out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} lists {count} files that are not there, such as {name}; add what is missing, or take it out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mask} fits no open case: it differs from {case} in {differs}; open it together with its scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mask} has names in {clue} that are not understood: {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mask} was added to {files}, although its name suggests another case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{memory_mb:,.1f} MB for {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message}, {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{models_folder} cannot be written to: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} cannot be run: {complaint}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} has no stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} marks {names}, which no reference has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{multiply_adds:,.10g} per output voxel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name!r} is not a plane; the planes are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} are missing: the model ran without them and is less reliable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} are missing: the model ran without them, and no enhancing tumour is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} has one value only where it is not background and tells the model nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} holds no images that this program reads ({formats}){where}; give files or a folder.{apart}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} is missing: the model ran without it and is less reliable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} is missing: the model ran without it, and no enhancing tumour is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} is not added to {case}, which lacks it: {doubts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} look like CT, with air below −900 and tissue around 0; the models were made for MRI, and the result may mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} looks like CT, with air below −900 and tissue around 0; the models were made for MRI, and the result may mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} was open already and keeps its own prediction and annotations. To see those of {file}, close the case and open the session again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}: the address names the computer {host}, and only files of this one can be opened; copy them here, or open them in a folder where that computer is mounted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (no tumour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} beside this one is a case of its own: {why}. {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be started: {why}. Free memory and disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} covers {share:.0%} of what is not background, as a mask of the brain does, and not one of a tumour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not fit the scan ({differs}); it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not give the position of its voxels (its affine is singular or absurd).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a damaged header, or is cut off; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a damaged header; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has one class in each channel; channels {told} are read as the values 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has the shape {found} instead of {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count} channels; a mask has one, or one for each of up to {most} regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count} values in channel {number} ({values}); a mask of several channels has 0 and one other value in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds colours, not a scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds the value {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds the values {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds values other than whole numbers from 0 to 255, such as {odd:.4g}{cause}, so it is not a mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds {content} and counts as missing{place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds {content} and is left out{place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a CIFTI file: it holds values on the surface of the brain, and no scan; give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a session and is opened alone. Open the rest afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is cut off, or has a damaged header: it announces {size} of voxels, and there are at most {found}; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a NIfTI image, despite its name; give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an array of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is placed by its header, which differs from the scan&apos;s in {differs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is taken voxel by voxel, although its header differs from the scan&apos;s in {differs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} lies for {share:.0%} on the background of the scan; make sure that it belongs to this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be above 0, got {value:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be at least 0 and below 1, got {value:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be at least 0, got {value:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be at least {least}, got {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be multiples of {multiple}, got {lengths}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be one of {known}, got {value!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes {size} of memory, and {free} are free; close other programs, or make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, stage {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, which the scheme {scheme} does not have; such voxels are grey and count as no tumour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a slice cannot be read any more; copy the series again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a slice has another size than its header says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a slice is damaged or cut off; copy the series again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: its slices ({kind}) cannot be decompressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network} does not take these arguments: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network} is a 2-D network and needs a plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network} is a 3-D network and takes no plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network} takes patches of {ndim} lengths, got {patch}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{numbers} mm lies outside the scan, whose corners reach {reach} mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} and {path} in {parent} are both masks of {named}; leave one of them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} and {source} are both set to {role}; give one of them another role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} holds labels, too; it is left out, as {mask} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} already holds a run; add --resume or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} holds a model or an interrupted run already; choose another folder, or continue that run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pair} are not on one grid ({differs}); bring them onto one grid first, or open them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pair} differ in {differs}; the second is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} is no value with its meaning; write values such as 1=edema,2=non-enhancing,3=enhancing,4=cavity,5=other, or 1=whole-tumour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} belongs to a network with {channels} inputs and {classes} outputs; a network with {sequences} sequences and {known} classes is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read as a list of training cases: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read as a recipe: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: permission denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not fit into the memory; close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not hold the weights of this network: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not hold weights saved by Keras: it has no list of layers (layer_names), as Keras 2 writes it, and no groups of layers as in Keras 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already; choose another name or folder, or add --overwrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has the layer {layer} with weights of the shape {shapes}, which unet3d does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has too few layers of the type {kind} for a unet3d of its depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has unknown entries: {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {count} 3-D convolutions; unet3d has 7 at depth 2, 11 at depth 3, 15 at depth 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {count} channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {count} channels, but --channels names {named}; name each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {count} layers with weights; this unet3d has {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no probabilities of this case. Segment it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds several networks in one; save one by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds {count:,} weights, too few for a network with {filters} filters and depth {depth}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds {dtype}, not a scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a link to elsewhere; put the file itself there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is an image of {title}, which is not read; turn it into NIfTI with {command}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is another kind of table; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is cut off: it ends too early; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged: it cannot be decompressed; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged: it cannot be read as HDF5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged; remove the folder {parent} and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is given as {other} and as {role}; a file has one role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is larger than {most_bytes} GiB; no network here is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no .weights.h5 and is not loaded: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no description of a dataset; copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no image that this program reads; give files of the formats {formats}, or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no list of training cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no valid JSON ({error}); mend it, or copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no valid description of a model: {entry}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a name for a mask; end it in {mask_suffix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a recipe: it has no stages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a session of unet-gui, or it is damaged. Open the scans themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not loaded: {reasons}, whatever its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not of format {number}; this program cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is one of the files that are read; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is one of the files that were read; give another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is refused: its groups are too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is refused: {name} is a link to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is refused: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large for a description of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is {kind}, not a file; give a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is {size}; a scan has three dimensions, or four with channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lists a weight of {name} that is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lists the layer {name}, which is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was changed: its SHA-256 is not the one in model.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was saved by a newer version of unet-gui. Open it with that version, or open the scans themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: entry {number} lacks a name or a fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: layer {layer}, number {number} of those with weights, has the shapes {shapes} instead of {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: layer {name} holds values that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the fingerprint of {name} is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the first stage has no previous stage to start from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the slopes of the PReLU {name} differ from voxel to voxel ({shape}), so that the network has one size of input; only slopes that are shared over space (shared_axes=[1, 2, 3]) can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plane} slice {first} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plane} slices {first} to {last} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plane} {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{predictions} and {references} have no case in common: they hold {one} and {other}, among others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{predictions} is given twice; give two folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{prediction} against the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{prediction} and {reference} do not lie on one grid ({differs}); bring them onto one grid first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{prediction} and {reference} mark different regions, of which none can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{region} in axial slice {number}: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{root} holds more than {most:,} folders; give one that is nearer to the scans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{root} holds too many files; give a folder nearer to the scans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runtime} cannot be loaded ({error}). Install it, or choose another runtime with --runtime or KERAS_BACKEND.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runtime} does not run on the device {device}. Choose OpenVINO as the runtime, or another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sequence}, {plane} {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.0%} of its box are not background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slices}, every {ordinal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} cannot be unpacked: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} has {count} channels, but its name says that it is one sequence; open it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} holds only weights of the model in {parent}; import that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} holds {count} files {weights}; one is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} holds {count} model packages; one is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is packed in a rare way; pack it as a plain zip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is refused: it has more than {most_entries} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is refused: it unpacks to more than {most_bytes} GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is refused: its weights unpack to {file_size:,} bytes, more than those of a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is refused: {entry!r} lies outside of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, the {role} by its name, {cause}. The case is taken without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: {first} and {second} disagree; the first is followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}, so they are read as {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}; the outer one became the value 1, the inner one 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} exists already; import the model under another id (--id).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text:capital}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text:lower}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, but {titles} is possible, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, which can mean {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, which do not fit {scheme} ({clue})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, which does not fit {scheme} ({clue})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}; read as {scheme} by {clue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{volume_ml:.1f} mL {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{volume_ml:.2f} mL looked {name}, too little to be sure of: marked as {marked}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{warning} By its header its axes run {axes}, the scan&apos;s {scan_axes}: make sure that it is not mirrored or rotated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{warning}; nothing of it lies inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} in one piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} in {count} runs of slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} in {count} tiles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>panel_texts</name>
    <message>
        <source>A voxel is marked if its probability reaches the threshold of a class. Lower thresholds mark more. They act at once, without a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All open cases. Each keeps its own mask and view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model and find the tumour with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets number the classes differently: 1 is edema in one and necrosis in another. This is the numbering by which the mask is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt estimates how wrong the mask is: about 1 minus the Dice to be expected, so 0 is sure. The range shows how much the volume changes if all thresholds move. Lesions are the connected parts of the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each file: its sequence, and the clue in its name that decided it. A question mark stands where the clue leaves a doubt. Choose another sequence in the list if the guess is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments mirror images of the case, too, and averages the results. This takes as many times longer, and is often a little better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices of the open case. A click moves the crosshair, the wheel steps through the slices, Ctrl+wheel zooms, and a drag with the right button changes window and level. The strip beside a view shows in colour where the classes of the mask lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The actions that are used most. The menus have all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of the open case and what each was taken for, its grid, and the meaning of the values in its mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intensity outside the head. The program finds it in the outer parts of the scan, as it is not 0 in all files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last message on the left. On the right is the voxel under the mouse: its number, its place in mm, its intensity, and the class of the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers of a network, as a drawing and as a table. A click on a layer shows its shapes, parameters and receptive field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library that runs the network. All give the same mask; they differ in speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask that lies over the image: volumes, colours, how sure it is, and the comparison with a reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that finds the tumour. Its card tells where it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most memory that the network may take. With less, the brain is cut into more tiles: slower, but with the same mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers that the network computes with. Shorter ones are faster and change the probabilities a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor or graphics card on which the network runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surfaces of the classes inside the brain. A left drag rotates, and a click moves the crosshair to the surface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies over the image: the mask, the probability of one class, the disagreement of the model&apos;s two stages, or the agreement with a reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which intensities of the shown sequence are black and which are white. Width is the range between them, level its middle. Nothing here changes the data or the mask.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>result_notices</name>
    <message>
        <source>Mark it as {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>segment_texts</name>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the file on the window, or give the right file this role in the Case panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean Dice: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: {0}. The model cannot do without all of them at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postprocessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmented earlier with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmented in {0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small components removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test-time augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model needs {0}, which this case does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>almost done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enhancing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.1f} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} mirror images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; case seen in training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session_actions</name>
    <message>
        <source>Open a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session; predictions are saved beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>surfaces</name>
    <message>
        <source>Grey: outside the label scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the surfaces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mask yet: press Segment (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case to see it in 3-D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmenting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 3-D view needs OpenGL, which this display does not have. Everything else works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask is hidden: press S to show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet: resection cavity, no tumour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>view_actions</name>
    <message>
        <source>Sequence {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
