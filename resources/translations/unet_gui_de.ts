<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About unet-gui</source>
        <translation>Über unet-gui</translation>
    </message>
    <message>
        <source>Brain tumour segmentation on MRI with U-Nets.

Research use only. This is not a medical device: it must not be used for diagnosis or treatment.

Free software under the Apache License 2.0.</source>
        <translation>Segmentierung von Hirntumoren in der MRT mit U-Nets.

Nur für die Forschung. Dies ist kein Medizinprodukt: Es darf nicht für Diagnose oder Behandlung verwendet werden.

Freie Software unter der Apache License 2.0.</translation>
    </message>
    <message>
        <source>unet-gui {0}</source>
        <translation>unet-gui {0}</translation>
    </message>
</context>
<context>
    <name>ActivationsBar</name>
    <message>
        <source>Compute the output of this layer at the crosshair</source>
        <translation>Die Ausgabe dieses Layers am Fadenkreuz berechnen</translation>
    </message>
    <message>
        <source>Computing the feature maps…</source>
        <translation>Merkmalskarten werden berechnet…</translation>
    </message>
    <message>
        <source>Show activations</source>
        <translation>Aktivierungen zeigen</translation>
    </message>
    <message>
        <source>Waiting for the segmentation…</source>
        <translation>Warten auf die Segmentierung…</translation>
    </message>
</context>
<context>
    <name>ActivationsWindow</name>
    <message>
        <source>%s slice %d of %d</source>
        <translation>%s, Schicht %d von %d</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Shape %s; each map has its own contrast</source>
        <translation>Form %s; jede Karte hat ihren eigenen Kontrast</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schicht</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Compared region</source>
        <translation>Verglichene Region</translation>
    </message>
    <message>
        <source>Dice of the region</source>
        <translation>Dice der Region</translation>
    </message>
    <message>
        <source>Dice {0}</source>
        <translation>Dice {0}</translation>
    </message>
    <message>
        <source>Each class separately</source>
        <translation>Jede Klasse einzeln</translation>
    </message>
    <message>
        <source>False (false positive)</source>
        <translation>Falsch (falsch positiv)</translation>
    </message>
    <message>
        <source>Found (true positive)</source>
        <translation>Gefunden (richtig positiv)</translation>
    </message>
    <message>
        <source>Go to the axial slice with the most disagreement (Shift+T)</source>
        <translation>Zur axialen Schicht mit der größten Abweichung gehen (Umschalt+T)</translation>
    </message>
    <message>
        <source>Missed (false negative)</source>
        <translation>Übersehen (falsch negativ)</translation>
    </message>
    <message>
        <source>The reference tells only: {}</source>
        <translation>Die Referenz unterscheidet nur: {}</translation>
    </message>
    <message>
        <source>Tumour of another class</source>
        <translation>Tumor anderer Klasse</translation>
    </message>
    <message>
        <source>Volume: {}</source>
        <translation>Volumen: {}</translation>
    </message>
    <message>
        <source>Worst slice</source>
        <translation>Schlechteste Schicht</translation>
    </message>
</context>
<context>
    <name>AlignmentCheck</name>
    <message>
        <source>Aligned</source>
        <translation>Ausgerichtet</translation>
    </message>
    <message>
        <source>By headers</source>
        <translation>Laut Header</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Move it by 1 mm towards a side, with Alt and the arrow keys or:</source>
        <translation>Um 1 mm zu einer Seite verschieben, mit Alt und den Pfeiltasten oder:</translation>
    </message>
    <message>
        <source>Move towards {0}</source>
        <translation>Nach {0} verschieben</translation>
    </message>
    <message>
        <source>Nod down</source>
        <translation>Nicken nach unten</translation>
    </message>
    <message>
        <source>Nod up</source>
        <translation>Nicken nach oben</translation>
    </message>
    <message>
        <source>Place of the sequences</source>
        <translation>Lage der Sequenzen</translation>
    </message>
    <message>
        <source>Sequence to check</source>
        <translation>Zu prüfende Sequenz</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Schieber</translation>
    </message>
    <message>
        <source>Tilt left</source>
        <translation>Nach links neigen</translation>
    </message>
    <message>
        <source>Tilt right</source>
        <translation>Nach rechts neigen</translation>
    </message>
    <message>
        <source>Turn it by 1°, with Alt, Shift and the same keys or:</source>
        <translation>Um 1° drehen, mit Alt, Umschalt und denselben Tasten oder:</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Undo manual moves</source>
        <translation>Verschieben von Hand zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ArchitecturePanel</name>
    <message>
        <source>Channels first</source>
        <translation>Kanäle vorn</translation>
    </message>
    <message>
        <source>Channels last</source>
        <translation>Kanäle hinten</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy the whole table as text</source>
        <translation>Die ganze Tabelle als Text kopieren</translation>
    </message>
    <message>
        <source>Export drawing…</source>
        <translation>Zeichnung exportieren…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Loading the network…</source>
        <translation>Netz wird geladen…</translation>
    </message>
    <message>
        <source>Network or model</source>
        <translation>Netz oder Modell</translation>
    </message>
    <message>
        <source>Position of the channels in shapes</source>
        <translation>Stelle der Kanäle in Formen</translation>
    </message>
    <message>
        <source>Save the drawing as SVG or PNG</source>
        <translation>Die Zeichnung als SVG oder PNG speichern</translation>
    </message>
    <message>
        <source>Scroll to zoom, drag to move, click to select a layer</source>
        <translation>Rad zum Zoomen, Ziehen zum Verschieben, Klick zum Auswählen eines Layers</translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation>Die ganze Zeichnung zeigen</translation>
    </message>
</context>
<context>
    <name>BatchReview</name>
    <message>
        <source>Who decides?</source>
        <translation>Wer entscheidet?</translation>
    </message>
    <message>
        <source>Your initials, which are noted with each decision:</source>
        <translation>Ihre Initialen, die mit jeder Entscheidung vermerkt werden:</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Cases of the batch</source>
        <translation>Fälle des Stapels</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
</context>
<context>
    <name>BatchTableModel</name>
    <message>
        <source>All signs of doubt combined, each divided by its limit: probabilities, disagreement of stages and of mirror images, volumes and lesions unlike the rest of the batch, warnings</source>
        <translation>Alle Anzeichen von Zweifel zusammen, jedes durch seine Grenze geteilt: Wahrscheinlichkeiten, Abweichung der Stufen und der Spiegelbilder, Volumen und Läsionen, die nicht zum Stapel passen, Warnungen</translation>
    </message>
    <message>
        <source>An estimate of 1 minus Dice; 0 means certain</source>
        <translation>Schätzwert für 1 minus Dice; 0 heißt sicher</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Core mL</source>
        <translation>Kern mL</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Enh. mL</source>
        <translation>Anr. mL</translation>
    </message>
    <message>
        <source>Reason to look at it</source>
        <translation>Warum ansehen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time s</source>
        <translation>Zeit s</translation>
    </message>
    <message>
        <source>Volume of the enhancing tumour</source>
        <translation>Volumen des anreichernden Tumors</translation>
    </message>
    <message>
        <source>Volume of the tumour core</source>
        <translation>Volumen des Tumorkerns</translation>
    </message>
    <message>
        <source>Volume of the whole tumour</source>
        <translation>Volumen des Gesamttumors</translation>
    </message>
    <message>
        <source>Whole mL</source>
        <translation>Gesamt mL</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Kontaktbogen…</translation>
    </message>
    <message>
        <source>End at once</source>
        <translation>Sofort beenden</translation>
    </message>
    <message>
        <source>After the current case</source>
        <translation>Nach dem Fall, der in Arbeit ist</translation>
    </message>
    <message>
        <source>Look through a batch</source>
        <translation>Einen Stapel durchsehen</translation>
    </message>
    <message>
        <source>New batch…</source>
        <translation>Neuer Stapel…</translation>
    </message>
    <message>
        <source>No case is done yet.</source>
        <translation>Noch ist kein Fall fertig.</translation>
    </message>
    <message>
        <source>One HTML page with three slices of each case</source>
        <translation>Eine HTML-Seite mit drei Schnitten jedes Falls</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Reading the batch…</source>
        <translation>Der Stapel wird gelesen…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Segment all cases of a folder, then look through them: the most doubtful ones come first.</source>
        <translation>Alle Fälle eines Ordners segmentieren, dann durchsehen: die zweifelhaftesten kommen zuerst.</translation>
    </message>
    <message>
        <source>Segment the cases that are missing, have failed or have changed</source>
        <translation>Die Fälle segmentieren, die fehlen, fehlgeschlagen sind oder sich geändert haben</translation>
    </message>
    <message>
        <source>Share of the cases that are finished</source>
        <translation>Anteil der Fälle, die fertig sind</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>This batch was begun elsewhere: name its scans with New batch…</source>
        <translation>Dieser Stapel wurde anderswo begonnen: seine Aufnahmen mit „Neuer Stapel…“ angeben</translation>
    </message>
    <message>
        <source>Without finishing the current case</source>
        <translation>Ohne den Fall in Arbeit</translation>
    </message>
    <message>
        <source>{0} to review</source>
        <translation>{0} anzusehen</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} Fälle</translation>
    </message>
    <message>
        <source>{0} decided</source>
        <translation>{0} entschieden</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>{0} fertig</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{0} holds no cases of a batch.</source>
        <translation>{0} enthält keine Fälle eines Stapels.</translation>
    </message>
    <message>
        <source>{0} not done yet</source>
        <translation>{0} noch nicht fertig</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… und {0} weitere</translation>
    </message>
</context>
<context>
    <name>CaseDetails</name>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Läsionen</translation>
    </message>
    <message>
        <source>Mirror images differ</source>
        <translation>Spiegelbilder abweichend</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Stages differ</source>
        <translation>Stufen abweichend</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
</context>
<context>
    <name>CaseListPanel</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Segment all</source>
        <translation>Alle &amp;segmentieren</translation>
    </message>
    <message>
        <source>C&amp;orrection</source>
        <translation>K&amp;orrektur</translation>
    </message>
    <message>
        <source>Close &amp;all</source>
        <translation>&amp;Alle schließen</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Offene Fälle</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Cases that were found together</source>
        <translation>Zusammen gefundene Fälle</translation>
    </message>
    <message>
        <source>Choose the class of each value of the mask</source>
        <translation>Die Klasse jedes Wertes der Maske wählen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Its values fit no label scheme.</source>
        <translation>Die Werte passen zu keinem Labelschema.</translation>
    </message>
    <message>
        <source>Label values</source>
        <translation>Labelwerte</translation>
    </message>
    <message>
        <source>No case is open: drop scans on the window, or open the demo case.</source>
        <translation>Kein Fall ist offen: Aufnahmen auf das Fenster ziehen oder den Demo-Fall öffnen.</translation>
    </message>
    <message>
        <source>The clues that these files belong to one examination</source>
        <translation>Die Hinweise, nach denen diese Dateien zu einer Untersuchung gehören</translation>
    </message>
    <message>
        <source>The values of the classes in this mask, which fit several schemes</source>
        <translation>Die Zahlen der Klassen in dieser Maske, die zu mehreren Schemata passen</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>Place the mask by its header</source>
        <translation>Maske nach ihrem Header platzieren</translation>
    </message>
    <message>
        <source>Say what its values mean…</source>
        <translation>Bedeutung der Werte angeben…</translation>
    </message>
    <message>
        <source>Take the mask voxel by voxel</source>
        <translation>Maske Voxel für Voxel übernehmen</translation>
    </message>
    <message>
        <source>Voxels with this intensity are taken as background, not as brain</source>
        <translation>Voxel dieser Intensität gelten als Hintergrund, nicht als Gehirn</translation>
    </message>
    <message>
        <source>Which scheme is it? Choose one; for now it is read {}.</source>
        <translation>Welches Schema ist es? Bitte wählen; vorerst gelesen: {}.</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>Hinweis: {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>oblique by up to {0}°</source>
        <translation>schräg um bis zu {0}°</translation>
    </message>
    <message>
        <source>of {0} and of masks</source>
        <translation>von {0} und von Masken</translation>
    </message>
    <message>
        <source>{0} voxels
{1} mm
left and right unknown</source>
        <translation>{0} Voxel
{1} mm
links und rechts unbekannt</translation>
    </message>
    <message>
        <source>{0} voxels
{1} mm, axes {2}</source>
        <translation>{0} Voxel
{1} mm, Achsen {2}</translation>
    </message>
</context>
<context>
    <name>CasesDock</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
</context>
<context>
    <name>ClassStyleMenu</name>
    <message>
        <source>Colour…</source>
        <translation>Farbe…</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Fill and outline</source>
        <translation>Fläche und Kontur</translation>
    </message>
    <message>
        <source>Opacity of the fill</source>
        <translation>Deckkraft der Fläche</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>Outline width</source>
        <translation>Konturbreite</translation>
    </message>
    <message>
        <source>Show only this class</source>
        <translation>Nur diese Klasse zeigen</translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <source>Colours of the probability, 0 to 1</source>
        <translation>Farben der Wahrscheinlichkeit, 0 bis 1</translation>
    </message>
    <message>
        <source>Probabilities below {0:.2f} are not drawn</source>
        <translation>Wahrscheinlichkeiten unter {0:.2f} werden nicht gezeichnet</translation>
    </message>
</context>
<context>
    <name>CombineSection</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Drop the edited mask</source>
        <translation>Korrigierte Maske verwerfen</translation>
    </message>
    <message>
        <source>Keep only what the other mask marks too</source>
        <translation>Nur behalten, was auch die andere Maske markiert</translation>
    </message>
    <message>
        <source>Only inside it</source>
        <translation>Nur innerhalb</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Take the other mask in place of this one</source>
        <translation>Die andere Maske an Stelle dieser nehmen</translation>
    </message>
    <message>
        <source>Take the other mask where this one has nothing</source>
        <translation>Die andere Maske nehmen, wo diese nichts hat</translation>
    </message>
    <message>
        <source>The other mask</source>
        <translation>Die andere Maske</translation>
    </message>
    <message>
        <source>Undo brings it back</source>
        <translation>Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message>
        <source>&amp;Compare with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>Image without mask</source>
        <translation>Bild ohne Maske</translation>
    </message>
    <message>
        <source>Prediction and reference</source>
        <translation>Vorhersage und Referenz</translation>
    </message>
</context>
<context>
    <name>ContrastPanel</name>
    <message>
        <source>A narrow window around the intensities of a tumour</source>
        <translation>Ein schmales Fenster um die Intensitäten eines Tumors</translation>
    </message>
    <message>
        <source>All intensities</source>
        <translation>Alle Intensitäten</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Black and white at these percentiles of the brain</source>
        <translation>Schwarz und Weiß bei diesen Perzentilen des Gehirns</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>Farbtabelle</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Invertiert</translation>
    </message>
    <message>
        <source>Less contrast</source>
        <translation>Weniger Kontrast</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>No sequence</source>
        <translation>Keine Sequenz</translation>
    </message>
    <message>
        <source>Percentile shown black</source>
        <translation>Perzentil, das schwarz ist</translation>
    </message>
    <message>
        <source>Percentile shown white</source>
        <translation>Perzentil, das weiß ist</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Perzentile</translation>
    </message>
    <message>
        <source>The whole brain, with room for bright tumours</source>
        <translation>Das ganze Gehirn, mit Spielraum für helle Tumoren</translation>
    </message>
    <message>
        <source>Tumour</source>
        <translation>Tumor</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Window level</source>
        <translation>Fensterlage</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>Fensterbreite</translation>
    </message>
    <message>
        <source>{0}: manual</source>
        <translation>{0}: manuell</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Dice of the held-out cases</source>
        <translation>Dice der zurückgehaltenen Fälle</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>DiametersTool</name>
    <message>
        <source>{0}, edited</source>
        <translation>{0}, geändert</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to open</source>
        <translation>Zum Öffnen ablegen</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>3-D</source>
        <translation>3-D</translation>
    </message>
    <message>
        <source>Brush, fill and holes in all slices, not only in the shown one</source>
        <translation>Pinsel, Füllen und Löcher in allen Schichten, nicht nur in der gezeigten</translation>
    </message>
    <message>
        <source>Choose a tool (E); Esc gives the mouse back.</source>
        <translation>Wählen Sie ein Werkzeug (E); Esc gibt die Maus zurück.</translation>
    </message>
    <message>
        <source>Class to paint</source>
        <translation>Klasse zum Malen</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Correction of this case</source>
        <translation>Korrektur dieses Falls</translation>
    </message>
    <message>
        <source>How much intensities may differ with Threshold, as a share of the window&apos;s width</source>
        <translation>Wie weit Intensitäten bei „Schwelle“ abweichen dürfen, als Anteil der Fensterbreite</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Limits (set)</source>
        <translation>Grenzen (gesetzt)</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>Radius des Pinsels</translation>
    </message>
    <message>
        <source>Radius of the brush (Shift+wheel, - and + over a view)</source>
        <translation>Radius des Pinsels (Umschalt+Rad, - und + über einer Ansicht)</translation>
    </message>
    <message>
        <source>Radius of the brush in mm</source>
        <translation>Radius des Pinsels in mm</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Shown in the list of cases and kept in the session</source>
        <translation>Steht in der Liste der Fälle und bleibt in der Sitzung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The class that tools paint (Q: the next one)</source>
        <translation>Die Klasse, die Werkzeuge malen (Q: die nächste)</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Dieser Fall</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Report of the fault</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({0}). What you have opened stays open; please report the details.</source>
        <translation>Im Programm ist ein Fehler aufgetreten ({0}). Was geöffnet ist, bleibt offen; bitte die Details melden.</translation>
    </message>
    <message>
        <source>unet-gui</source>
        <translation>unet-gui</translation>
    </message>
    <message>
        <source>{0} more; the log has them.</source>
        <translation>{0} weitere; siehe Protokoll.</translation>
    </message>
</context>
<context>
    <name>ExportResultsDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>{0} and {1} more files exist. Replace them?</source>
        <translation>{0} und {1} weitere Dateien gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>{0} exists. Replace it?</source>
        <translation>{0} gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>FeatureMapModel</name>
    <message>
        <source>Map %d: black is %.3g, white is %.3g</source>
        <translation>Karte %d: schwarz ist %.3g, weiß ist %.3g</translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source> pictures per second</source>
        <translation> Bilder pro Sekunde</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>&amp;Legend with volumes</source>
        <translation>&amp;Legende mit Volumen</translation>
    </message>
    <message>
        <source>&amp;Save as MP4 or GIF…</source>
        <translation>Als MP4 oder GIF &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;White ground</source>
        <translation>&amp;Weißer Grund</translation>
    </message>
    <message>
        <source>3-D, turning</source>
        <translation>3D, drehend</translation>
    </message>
    <message>
        <source>Drawing picture {0} of {1}</source>
        <translation>Bild {0} von {1} wird gezeichnet</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>L&amp;etters of direction</source>
        <translation>Buchst&amp;aben der Richtungen</translation>
    </message>
    <message>
        <source>Only slices with &amp;tumour</source>
        <translation>Nur Schichten mit &amp;Tumor</translation>
    </message>
    <message>
        <source>P&amp;icture</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>Picture of the film</source>
        <translation>Bild des Films</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>Tem&amp;po</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>Maßsta&amp;b</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>T&amp;itle with case, sequence and slice</source>
        <translation>Titel mit &amp;Fall, Sequenz und Schicht</translation>
    </message>
    <message>
        <source>The film was not saved: its dialog was closed.</source>
        <translation>Der Film wurde nicht gespeichert: Sein Dialog wurde geschlossen.</translation>
    </message>
    <message>
        <source>{0} pictures of {1}, {2} s</source>
        <translation>{0} Bilder von {1}, {2} s</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by name or reason</source>
        <translation>Nach Name oder Grund filtern</translation>
    </message>
    <message>
        <source>Kind of cases</source>
        <translation>Art der Fälle</translation>
    </message>
</context>
<context>
    <name>FollowUpWindow</name>
    <message>
        <source>&amp;Names and dates of the examinations</source>
        <translation>&amp;Namen und Daten der Untersuchungen</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add the shown case</source>
        <translation>Gezeigten Fall hinzufügen</translation>
    </message>
    <message>
        <source>Add two or more examinations of one patient, each with its mask, in the order of their dates and in the same world coordinates.</source>
        <translation>Fügen Sie zwei oder mehr Untersuchungen eines Patienten hinzu, jede mit ihrer Maske, in der Reihenfolge ihrer Daten und in denselben Weltkoordinaten.</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Align each examination rigidly to the first one, by a sequence that both have; otherwise they share their world coordinates</source>
        <translation>Jede Untersuchung starr auf die erste ausrichten, anhand einer gemeinsamen Sequenz; sonst teilen sie ihre Weltkoordinaten</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangsuntersuchung</translation>
    </message>
    <message>
        <source>By the product {0}, by the volume {1}; nadir before: {2:.0f} mm² and {3:.2f} mL.</source>
        <translation>Nach dem Produkt {0}, nach dem Volumen {1}; Nadir davor: {2:.0f} mm² und {3:.2f} mL.</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Examination {0}</source>
        <translation>Untersuchung {0}</translation>
    </message>
    <message>
        <source>Examinations after the first one</source>
        <translation>Untersuchungen nach der ersten</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>For RANO 2.0, the first examination after radiotherapy</source>
        <translation>Bei RANO 2.0 die erste Untersuchung nach der Strahlentherapie</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Messen…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Sum of products, mm²</source>
        <translation>Summe der Produkte, mm²</translation>
    </message>
    <message>
        <source>They belong to one patient</source>
        <translation>Sie sind von einem Patienten</translation>
    </message>
    <message>
        <source>Volume of targets, mL</source>
        <translation>Volumen der Zielläsionen, mL</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>&amp;Copy crosshair&apos;s position</source>
        <translation>Position des Fadenkreuzes &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Kopiert: {0}</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>The crosshair is at voxel {0}, which is at {1} mm.</source>
        <translation>Das Fadenkreuz ist bei Voxel {0}, das bei {1} mm liegt.</translation>
    </message>
    <message>
        <source>Voxel: right, front, up (RAS)</source>
        <translation>Voxel: rechts, vorn, oben (RAS)</translation>
    </message>
    <message>
        <source>mm: right, front, up (RAS)</source>
        <translation>mm: rechts, vorn, oben (RAS)</translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Page of the guide</source>
        <translation>Seite der Anleitung</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten der Anleitung</translation>
    </message>
    <message>
        <source>Places: {0}, pages: {1}</source>
        <translation>Stellen: {0}, Seiten: {1}</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Anleitung durchsuchen</translation>
    </message>
</context>
<context>
    <name>HeaderDialog</name>
    <message>
        <source>A header may hold personal data: names, numbers, dates. None of it is saved.</source>
        <translation>Ein Header kann personenbezogene Daten enthalten: Namen, Nummern, Daten. Nichts davon wird gespeichert.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Fields of the header</source>
        <translation>Felder des Headers</translation>
    </message>
    <message>
        <source>Header of {0}</source>
        <translation>Header von {0}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Search fields and values</source>
        <translation>Felder und Werte durchsuchen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>{0} of {1} fields</source>
        <translation>{0} von {1} Feldern</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Counting…</source>
        <translation>Zählen…</translation>
    </message>
    <message>
        <source>Drag a handle, or the area between the handles</source>
        <translation>Einen Griff oder die Fläche zwischen den Griffen ziehen</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Open a case to see its histogram</source>
        <translation>Einen Fall öffnen, um sein Histogramm zu sehen</translation>
    </message>
</context>
<context>
    <name>Instruments</name>
    <message>
        <source>{0}: slices</source>
        <translation>{0}: Schichten</translation>
    </message>
</context>
<context>
    <name>InterruptedBar</name>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>Interrupted session</source>
        <translation>Unterbrochene Sitzung</translation>
    </message>
    <message>
        <source>Reopen the interrupted session of {0}?</source>
        <translation>Die unterbrochene Sitzung vom {0} wieder öffnen?</translation>
    </message>
</context>
<context>
    <name>LabelValuesDialog</name>
    <message>
        <source>Choose a class for every value.</source>
        <translation>Bitte für jeden Wert eine Klasse wählen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class of value {}</source>
        <translation>Klasse des Wertes {}</translation>
    </message>
    <message>
        <source>No tumour</source>
        <translation>Kein Tumor</translation>
    </message>
    <message>
        <source>The choice is kept with the case and in sessions.</source>
        <translation>Die Wahl bleibt beim Fall und in Sitzungen erhalten.</translation>
    </message>
    <message>
        <source>These classes contradict each other: the whole tumour or its core cannot stand beside its own parts. Choose one part for each value.</source>
        <translation>Diese Klassen widersprechen sich: Der ganze Tumor oder sein Kern kann nicht neben seinen eigenen Teilen stehen. Wählen Sie für jeden Wert einen Teil.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values of the mask</source>
        <translation>Werte der Maske</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>What does each value of {} mean?</source>
        <translation>Was bedeutet jeder Wert von {}?</translation>
    </message>
</context>
<context>
    <name>LayerDetails</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Memory of the output</source>
        <translation>Speicher der Ausgabe</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>Rezeptives Feld</translation>
    </message>
    <message>
        <source>Select a layer in the table or in the drawing to see its details.</source>
        <translation>Einen Layer in der Tabelle oder Zeichnung wählen, um Details zu sehen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>LayerTableModel</name>
    <message>
        <source>Total {0} · trainable {1} · non-trainable {2}</source>
        <translation>Gesamt {0} · trainierbar {1} · nicht trainierbar {2}</translation>
    </message>
</context>
<context>
    <name>LegendPanel</name>
    <message>
        <source>Agreement</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Opacity (A: less, D: more)</source>
        <translation>Deckkraft (A: weniger, D: mehr)</translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation>Deckkraft der Überlagerung</translation>
    </message>
    <message>
        <source>Overlay on the image</source>
        <translation>Überlagerung auf dem Bild</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the overlay</source>
        <translation>Überlagerung zeigen</translation>
    </message>
    <message>
        <source>Show the overlay on the image (S)</source>
        <translation>Überlagerung auf dem Bild zeigen (S)</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>The probability of a class, available once the case is segmented</source>
        <translation>Die Wahrscheinlichkeit einer Klasse, verfügbar nach der Segmentierung des Falls</translation>
    </message>
    <message>
        <source>The voxels that the prediction found and missed, available if the case has a prediction and a reference</source>
        <translation>Von der Vorhersage gefundene und übersehene Voxel, verfügbar, wenn der Fall eine Vorhersage und eine Referenz hat</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellenwerte</translation>
    </message>
    <message>
        <source>Thresholds (changed)</source>
        <translation>Schwellenwerte (geändert)</translation>
    </message>
    <message>
        <source>Where the two stages of the model disagree</source>
        <translation>Wo die beiden Stufen des Modells voneinander abweichen</translation>
    </message>
</context>
<context>
    <name>LegendRow</name>
    <message>
        <source>Choose the colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>Colour of {}</source>
        <translation>Farbe von {}</translation>
    </message>
    <message>
        <source>Dice of {}</source>
        <translation>Dice von {}</translation>
    </message>
    <message>
        <source>Fill or outline, width, opacity</source>
        <translation>Fläche oder Kontur, Breite, Deckkraft</translation>
    </message>
    <message>
        <source>Show or hide the class (Ctrl+{} shows it alone)</source>
        <translation>Klasse zeigen oder verbergen (Strg+{} zeigt nur sie)</translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation>{} zeigen</translation>
    </message>
    <message>
        <source>Style of {}</source>
        <translation>Stil von {}</translation>
    </message>
    <message>
        <source>Volume of {}</source>
        <translation>Volumen von {}</translation>
    </message>
</context>
<context>
    <name>LesionTable</name>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Go to a lesion (N next, Shift+N previous), or remove it (Del)</source>
        <translation>Zu einer Läsion gehen (N nächste, Umschalt+N vorige) oder sie entfernen (Entf)</translation>
    </message>
    <message>
        <source>How doubtful the lesion is, with what was nearly marked around it: from 0 (certain) to 1</source>
        <translation>Wie zweifelhaft die Läsion ist, mit dem, was um sie fast markiert wurde: von 0 (sicher) bis 1</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Läsionen</translation>
    </message>
    <message>
        <source>Select all lesions</source>
        <translation>Alle Läsionen auswählen</translation>
    </message>
    <message>
        <source>The stages differ by {0:.2f} here.</source>
        <translation>Die Stufen weichen hier um {0:.2f} ab.</translation>
    </message>
    <message>
        <source>Volume in mL</source>
        <translation>Volumen in mL</translation>
    </message>
    <message>
        <source>{0:.0f} mm from the largest lesion.</source>
        <translation>{0:.0f} mm von der größten Läsion entfernt.</translation>
    </message>
    <message>
        <source>{0} in mL</source>
        <translation>{0} in mL</translation>
    </message>
</context>
<context>
    <name>LesionsTable</name>
    <message>
        <source>Examination {0}</source>
        <translation>Untersuchung {0}</translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation>Läsion</translation>
    </message>
    <message>
        <source>Lesions over time</source>
        <translation>Läsionen im Verlauf</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
    <message>
        <source>{0} (target)</source>
        <translation>{0} (Ziel)</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Change only voxels that had this class when the stroke began</source>
        <translation>Nur Voxel ändern, die zu Beginn des Strichs diese Klasse hatten</translation>
    </message>
    <message>
        <source>Change only voxels whose intensity is in the range</source>
        <translation>Nur Voxel ändern, deren Intensität im Bereich liegt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Highest intensity</source>
        <translation>Höchste Intensität</translation>
    </message>
    <message>
        <source>Leave the background of the scan as it is</source>
        <translation>Den Hintergrund der Aufnahme lassen, wie er ist</translation>
    </message>
    <message>
        <source>Lowest intensity</source>
        <translation>Niedrigste Intensität</translation>
    </message>
    <message>
        <source>Only inside</source>
        <translation>Nur innerhalb</translation>
    </message>
    <message>
        <source>Only inside the brain</source>
        <translation>Nur im Gehirn</translation>
    </message>
    <message>
        <source>Only intensities of</source>
        <translation>Nur Intensitäten von</translation>
    </message>
    <message>
        <source>Only over</source>
        <translation>Nur über</translation>
    </message>
    <message>
        <source>Paint only over this class and leave the others</source>
        <translation>Nur über diese Klasse malen und die anderen lassen</translation>
    </message>
    <message>
        <source>Sequence of the intensities</source>
        <translation>Sequenz der Intensitäten</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Closing once the file is saved…</source>
        <translation>Wird nach dem Speichern der Datei geschlossen…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{0} joined {1}.</source>
        <translation>{0} zu {1} hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>ManageModelsDialog</name>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Came with unet-gui</source>
        <translation>Mit unet-gui geliefert</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>In {0}</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>Manage models</source>
        <translation>Modelle verwalten</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Kein Modell ist installiert.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <source>Remove the model {0}?</source>
        <translation>Das Modell {0} entfernen?</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>This deletes its folder, {0}.</source>
        <translation>Dies löscht seinen Ordner, {0}.</translation>
    </message>
    <message>
        <source>This model came with the program; it can be neither renamed nor removed.</source>
        <translation>Dieses Modell kam mit dem Programm; es kann weder umbenannt noch entfernt werden.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>MaskPage</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours of the classes</source>
        <translation>Farben der Klassen</translation>
    </message>
    <message>
        <source>Colours of the classes in views, pictures and 3-D</source>
        <translation>Farben der Klassen in Ansichten, Bildern und 3D</translation>
    </message>
    <message>
        <source>Custom colours</source>
        <translation>Eigene Farben</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Dice of the whole tumour</source>
        <translation>Dice des Gesamttumors</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Grey, outside the label scheme: {}</source>
        <translation>Grau, außerhalb des Labelschemas: {}</translation>
    </message>
    <message>
        <source>No mask yet: segment the case, or open it together with a mask.</source>
        <translation>Noch keine Maske: den Fall segmentieren oder zusammen mit einer Maske öffnen.</translation>
    </message>
    <message>
        <source>Open a case to see its tumour here.</source>
        <translation>Einen Fall öffnen, um hier seinen Tumor zu sehen.</translation>
    </message>
    <message>
        <source>Outline the reference</source>
        <translation>Kontur der Referenz</translation>
    </message>
    <message>
        <source>Outline the reference over the prediction, with a dark rim (O)</source>
        <translation>Die Referenz als Kontur mit dunklem Rand über der Vorhersage zeigen (O)</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Total volume</source>
        <translation>Gesamtvolumen</translation>
    </message>
    <message>
        <source>Violet, no tumour: resection cavity</source>
        <translation>Violett, kein Tumor: Resektionshöhle</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>label {}</source>
        <translation>Label {}</translation>
    </message>
    <message>
        <source>{0} over thresholds</source>
        <translation>{0} je nach Schwellenwerten</translation>
    </message>
</context>
<context>
    <name>MeasuredTable</name>
    <message>
        <source>3-D mm</source>
        <translation>3D mm</translation>
    </message>
    <message>
        <source>Diameters mm</source>
        <translation>Durchmesser mm</translation>
    </message>
    <message>
        <source>Largest distance between two points of the outline</source>
        <translation>Größter Abstand zweier Punkte des Umrisses</translation>
    </message>
    <message>
        <source>Largest mm²</source>
        <translation>Größtes mm²</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>Messbar</translation>
    </message>
    <message>
        <source>Measured lesions</source>
        <translation>Gemessene Läsionen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Product mm²</source>
        <translation>Produkt mm²</translation>
    </message>
    <message>
        <source>Select all lesions</source>
        <translation>Alle Läsionen auswählen</translation>
    </message>
    <message>
        <source>Sphericity</source>
        <translation>Sphärizität</translation>
    </message>
    <message>
        <source>1 for a sphere, less for other shapes</source>
        <translation>1 für eine Kugel, weniger für andere Formen</translation>
    </message>
    <message>
        <source>By RANO: at least 10 mm in both diameters, on two slices or more</source>
        <translation>Nach RANO: mindestens 10 mm in beiden Durchmessern, auf zwei oder mehr Schichten</translation>
    </message>
    <message>
        <source>The largest product of two perpendicular diameters in any slice; they need not be the longest ones</source>
        <translation>Das größte Produkt zweier zueinander senkrechter Durchmesser in irgendeiner Schicht; sie müssen nicht die längsten sein</translation>
    </message>
    <message>
        <source>The longest diameter of the lesion in any slice, and the longest one perpendicular to it in that slice</source>
        <translation>Der längste Durchmesser der Läsion in irgendeiner Schicht und der längste, der dort senkrecht dazu steht</translation>
    </message>
    <message>
        <source>The patient&apos;s side, and whether the lesion reaches the midline or the border of the brain</source>
        <translation>Die Seite des Patienten, und ob die Läsion die Mittellinie oder den Rand des Gehirns erreicht</translation>
    </message>
    <message>
        <source>The product of these two diameters</source>
        <translation>Das Produkt dieser beiden Durchmesser</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>across the midline</source>
        <translation>über die Mittellinie</translation>
    </message>
    <message>
        <source>at the brain&apos;s border</source>
        <translation>am Rand des Gehirns</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>no: {0}</source>
        <translation>nein: {0}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{0} (edited)</source>
        <translation>{0} (geändert)</translation>
    </message>
</context>
<context>
    <name>MeasurementsPanel</name>
    <message>
        <source>As a table, for a spreadsheet</source>
        <translation>Als Tabelle, für ein Kalkulationsprogramm</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Diameters in the {0} plane: {1}. Slices of {2:.3g} mm.</source>
        <translation>Durchmesser in der Ebene {0}: {1}. Schichten von {2:.3g} mm.</translation>
    </message>
    <message>
        <source>Draw the diameters of this lesion as they were found</source>
        <translation>Die Durchmesser dieser Läsion wie gefunden zeichnen</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Lesions of</source>
        <translation>Läsionen von</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Messen…</translation>
    </message>
    <message>
        <source>No mask yet: segment the case, or open it with a mask.</source>
        <translation>Noch keine Maske: Segmentieren Sie den Fall oder öffnen Sie ihn mit einer Maske.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Save all numbers</source>
        <translation>Alle Zahlen speichern</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Als Tabelle speichern</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Be&amp;dienfelder</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>Bedienfelder &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Ot&amp;her cases in the folder</source>
        <translation>&amp;Weitere Fälle im Ordner</translation>
    </message>
</context>
<context>
    <name>MissingFilesDialog</name>
    <message>
        <source>&amp;Locate…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Leave &amp;out and open</source>
        <translation>&amp;Auslassen und öffnen</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fehlende Dateien</translation>
    </message>
    <message>
        <source>Where is {0}?</source>
        <translation>Wo ist {0}?</translation>
    </message>
    <message>
        <source>{0} refers to files that are no longer where they were. Locate one, and those beside it are found as well; files that are left out can be added later.</source>
        <translation>{0} verweist auf Dateien, die nicht mehr an ihrem Ort sind. Gibt man eine an, werden auch die daneben gefunden; ausgelassene Dateien können später hinzugefügt werden.</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Card of the model</source>
        <translation>Karte des Modells</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Kein Modell ist installiert.</translation>
    </message>
</context>
<context>
    <name>MontageDialog</name>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>&amp;Legend with volumes</source>
        <translation>&amp;Legende mit Volumina</translation>
    </message>
    <message>
        <source>&amp;White ground</source>
        <translation>&amp;Weißer Grund</translation>
    </message>
    <message>
        <source>1 slice</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Every n-th slice</source>
        <translation>Jede n-te Schicht</translation>
    </message>
    <message>
        <source>L&amp;etters for left and right</source>
        <translation>Buchstaben fü&amp;r links und rechts</translation>
    </message>
    <message>
        <source>Montage</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>Only slices with &amp;tumour</source>
        <translation>&amp;Nur Schichten mit Tumor</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>&amp;Maßstab</translation>
    </message>
    <message>
        <source>Size of a slice</source>
        <translation>Größe einer Schicht</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>{} slices</source>
        <translation>{} Schichten</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>No case matches the filter.</source>
        <translation>Kein Fall passt zum Filter.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Alle Fälle zeigen</translation>
    </message>
</context>
<context>
    <name>OrthoView</name>
    <message>
        <source>Probability of {0}</source>
        <translation>Wahrscheinlichkeit: {0}</translation>
    </message>
</context>
<context>
    <name>PanelDocks</name>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Fensterung</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmentieren</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>&amp;Volumes in the legend</source>
        <translation>&amp;Volumina in der Legende</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>C&amp;ase</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>Cross&amp;hair</source>
        <translation>Fadenkr&amp;euz</translation>
    </message>
    <message>
        <source>Dia&amp;meters of the selected lesion</source>
        <translation>&amp;Durchmesser der gewählten Läsion</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>L&amp;etters of direction</source>
        <translation>&amp;Richtungsbuchstaben</translation>
    </message>
    <message>
        <source>PNG: {0} pixels</source>
        <translation>PNG: {0} Pixel</translation>
    </message>
    <message>
        <source>Resolutio&amp;n</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Rulers and an&amp;gles</source>
        <translation>&amp;Strecken und Winkel</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>&amp;Maßstab</translation>
    </message>
    <message>
        <source>Seq&amp;uence and slice</source>
        <translation>Se&amp;quenz und Schicht</translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation>A&amp;nsichten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Whi&amp;te ground</source>
        <translation>&amp;Weißer Grund</translation>
    </message>
    <message>
        <source>Wi&amp;dth</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation>Breite auf Papier</translation>
    </message>
    <message>
        <source>Zoomed as on the sc&amp;reen</source>
        <translation>&amp;Zoom wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>{0} dpi</source>
        <translation>{0} dpi</translation>
    </message>
</context>
<context>
    <name>PlanesPicture</name>
    <message>
        <source>Slices through the largest section</source>
        <translation>Schnitte durch den größten Querschnitt</translation>
    </message>
</context>
<context>
    <name>PreparePanel</name>
    <message>
        <source>Brain of {0} mL</source>
        <translation>Gehirn von {0} mL</translation>
    </message>
    <message>
        <source>Brain of {0} mL, by HD-BET</source>
        <translation>Gehirn von {0} mL, mit HD-BET</translation>
    </message>
    <message>
        <source>Built-in network</source>
        <translation>Eingebautes Netz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check the alignment</source>
        <translation>Ausrichtung prüfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Find the brain by</source>
        <translation>Gehirn finden mit</translation>
    </message>
    <message>
        <source>HD-BET (minutes)</source>
        <translation>HD-BET (Minuten)</translation>
    </message>
    <message>
        <source>Align the others to</source>
        <translation>Die anderen ausrichten auf</translation>
    </message>
    <message>
        <source>HD-BET is a program of its own, which has to be installed</source>
        <translation>HD-BET ist ein eigenes Programm, das installiert sein muss</translation>
    </message>
    <message>
        <source>Look at the scans, which may need: {0}.</source>
        <translation>Die Aufnahmen ansehen; sie brauchen vielleicht: {0}.</translation>
    </message>
    <message>
        <source>Open a case to see what its scans need.</source>
        <translation>Einen Fall öffnen, um zu sehen, was seine Aufnahmen brauchen.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Prepare the scans now; Segment does it by itself</source>
        <translation>Die Aufnahmen jetzt vorbereiten; Segmentieren tut es von selbst</translation>
    </message>
    <message>
        <source>Sequence that stays in place</source>
        <translation>Sequenz, die liegen bleibt</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>The scans are prepared</source>
        <translation>Die Aufnahmen sind vorbereitet</translation>
    </message>
    <message>
        <source>The scans can go into the model as they are.</source>
        <translation>Die Aufnahmen können so in das Modell gehen, wie sie sind.</translation>
    </message>
    <message>
        <source>The scans need: {0}.</source>
        <translation>Die Aufnahmen brauchen: {0}.</translation>
    </message>
    <message>
        <source>This sequence stays in place, and the others are aligned to it</source>
        <translation>Diese Sequenz bleibt an ihrem Ort, die anderen werden auf sie ausgerichtet</translation>
    </message>
    <message>
        <source>Tick the steps that the case needs</source>
        <translation>Die Schritte ankreuzen, die der Fall braucht</translation>
    </message>
    <message>
        <source>What finds the brain</source>
        <translation>Was das Gehirn findet</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Was er braucht</translation>
    </message>
    <message>
        <source>needed: {0}</source>
        <translation>nötig: {0}</translation>
    </message>
    <message>
        <source>not needed: {0}</source>
        <translation>nicht nötig: {0}</translation>
    </message>
    <message>
        <source>perhaps needed: {0}</source>
        <translation>vielleicht nötig: {0}</translation>
    </message>
    <message>
        <source>{0} voxels of {1} mm</source>
        <translation>{0} Voxel zu {1} mm</translation>
    </message>
    <message>
        <source>{0}: by hand, moved by {1} mm, turned by {2}°, agreement {3} (by headers {4})</source>
        <translation>{0}: von Hand, um {1} mm verschoben, um {2}° gedreht, Übereinstimmung {3} (laut Header {4})</translation>
    </message>
    <message>
        <source>{0}: moved by {1} mm, turned by {2}°, agreement {3} (by headers {4})</source>
        <translation>{0}: um {1} mm verschoben, um {2}° gedreht, Übereinstimmung {3} (laut Header {4})</translation>
    </message>
</context>
<context>
    <name>ProbabilityPage</name>
    <message>
        <source>Class whose probability is shown</source>
        <translation>Klasse, deren Wahrscheinlichkeit gezeigt wird</translation>
    </message>
    <message>
        <source>Probability of</source>
        <translation>Wahrscheinlichkeit von</translation>
    </message>
    <message>
        <source>The white line surrounds the marked voxels.</source>
        <translation>Die weiße Linie umgibt die markierten Voxel.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Names of the case and its files</source>
        <translation>&amp;Namen des Falls und seiner Dateien</translation>
    </message>
    <message>
        <source>&amp;Save as HTML or PDF…</source>
        <translation>Als HTML oder PDF &amp;speichern…</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Der Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation>Der Bericht konnte nicht erstellt werden.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Edit later</source>
        <translation>Später bearbeiten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Click on a row, or Enter</source>
        <translation>Klick auf eine Zeile, oder Eingabe</translation>
    </message>
    <message>
        <source>Edit later</source>
        <translation>Später bearbeiten</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>Initials…</source>
        <translation>Initialen…</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Show in the viewer</source>
        <translation>Im Betrachter zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Who decides; click to change it</source>
        <translation>Wer entscheidet; ein Klick ändert es</translation>
    </message>
</context>
<context>
    <name>RoleTable</name>
    <message>
        <source>? assumed</source>
        <translation>? angenommen</translation>
    </message>
    <message>
        <source>Clue</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files of the case</source>
        <translation>Dateien des Falls</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>The role of {0}</source>
        <translation>Die Rolle von {0}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>RunNews</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>{0} is segmented.</source>
        <translation>{0} ist segmentiert.</translation>
    </message>
</context>
<context>
    <name>RunOptionsForm</name>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Runtime</source>
        <translation>Bib&amp;liothek</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Averages the results for mirror images of the case: slower by that factor, often a little better</source>
        <translation>Mittelt die Ergebnisse für Spiegelbilder des Falls: um diesen Faktor langsamer, oft etwas besser</translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation>S&amp;peicher</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Pr&amp;ecision</source>
        <translation>Gena&amp;uigkeit</translation>
    </message>
    <message>
        <source>Test-t&amp;ime augmentation</source>
        <translation>&amp;Testzeit-Augm.</translation>
    </message>
    <message>
        <source>The library that runs the network; automatic means OpenVINO on the CPU and TensorFlow on GPUs. JAX and PyTorch must be installed</source>
        <translation>Die Bibliothek, die das Netz ausführt; automatisch bedeutet OpenVINO auf der CPU und TensorFlow auf GPUs. JAX und PyTorch müssen installiert sein</translation>
    </message>
    <message>
        <source>The most memory that the network may use; automatic means half of the free memory, or more if needed. Less memory takes longer and gives the same result</source>
        <translation>Der Speicher, den das Netz höchstens nutzen darf; automatisch bedeutet die Hälfte des freien Speichers, bei Bedarf mehr. Weniger Speicher dauert länger und ergibt dasselbe Ergebnis</translation>
    </message>
    <message>
        <source>The type of number that the network computes with; automatic means 32 bits on the CPU and mostly 16 bits (float16) on GPUs. bfloat16 is for CPUs that have it, such as those with AMX, and for OpenVINO: faster, but it changed probabilities of the default model by up to 0.04 and Dice by up to 0.0007</source>
        <translation>Der Zahlentyp, in dem das Netz rechnet; automatisch bedeutet 32 Bit auf der CPU und meist 16 Bit (float16) auf GPUs. bfloat16 ist für CPUs, die es haben, etwa solche mit AMX, und für OpenVINO: schneller, aber es änderte Wahrscheinlichkeiten des Standardmodells um bis zu 0,04 und den Dice um bis zu 0,0007</translation>
    </message>
    <message>
        <source>{0} mirror images</source>
        <translation>{0} Spiegelbilder</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>Cancel this run and the waiting ones</source>
        <translation>Diesen Lauf und die wartenden abbrechen</translation>
    </message>
</context>
<context>
    <name>RunQuestion</name>
    <message>
        <source>&amp;Segment anyway</source>
        <translation>&amp;Trotzdem segmentieren</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmentieren</translation>
    </message>
    <message>
        <source>Segment anyway?</source>
        <translation>Trotzdem segmentieren?</translation>
    </message>
</context>
<context>
    <name>SaveMaskDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Label values</source>
        <translation>&amp;Labelwerte</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>A file of this name exists; you will be asked.</source>
        <translation>Eine Datei dieses Namens existiert; vor dem Ersetzen wird gefragt.</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Label values</source>
        <translation>Labelwerte</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Save mask</source>
        <translation>Maske speichern</translation>
    </message>
    <message>
        <source>The file is {0}.</source>
        <translation>Die Datei ist {0}.</translation>
    </message>
    <message>
        <source>The mask is decided with changed thresholds.</source>
        <translation>Die Maske beruht auf geänderten Schwellenwerten.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>value {0}, {1} mL</source>
        <translation>Wert {0}, {1} mL</translation>
    </message>
    <message>
        <source>{0} exists. Replace it?</source>
        <translation>{0} existiert. Ersetzen?</translation>
    </message>
    <message>
        <source>{0} voxels, the grid of the scan</source>
        <translation>{0} Voxel, das Gitter der Aufnahme</translation>
    </message>
</context>
<context>
    <name>ScanList</name>
    <message>
        <source>Drop folders with the scans of cases</source>
        <translation>Ordner mit Aufnahmen von Fällen hier ablegen</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Aufnahmen</translation>
    </message>
</context>
<context>
    <name>SeenNotice</name>
    <message>
        <source>Seen in training: the model was trained on this case ({0}), so this Dice says nothing about other cases.</source>
        <translation>Im Training gesehen: Das Modell wurde mit diesem Fall trainiert ({0}), daher sagt dieser Dice nichts über andere Fälle.</translation>
    </message>
</context>
<context>
    <name>SegmentPanel</name>
    <message>
        <source>&amp;Model</source>
        <translation>Mod&amp;ell</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Ein Modell wählen.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Do not segment this case after the running one</source>
        <translation>Diesen Fall nicht nach dem laufenden segmentieren</translation>
    </message>
    <message>
        <source>Model card…</source>
        <translation>Modellkarte…</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Kein Modell ist installiert.</translation>
    </message>
    <message>
        <source>Open a case first: drop its scans on the window</source>
        <translation>Zuerst einen Fall öffnen: Aufnahmen auf das Fenster ziehen</translation>
    </message>
    <message>
        <source>Prepare and segment</source>
        <translation>Vorbereiten und segmentieren</translation>
    </message>
    <message>
        <source>Remove from queue</source>
        <translation>Warten beenden</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmentieren</translation>
    </message>
    <message>
        <source>Segment the tumour in the open case</source>
        <translation>Den Tumor im offenen Fall segmentieren</translation>
    </message>
    <message>
        <source>Segment this case after the running one</source>
        <translation>Diesen Fall nach dem laufenden segmentieren</translation>
    </message>
    <message>
        <source>Steps…</source>
        <translation>Schritte…</translation>
    </message>
    <message>
        <source>Stop the run and keep everything else</source>
        <translation>Den Lauf beenden und alles Übrige behalten</translation>
    </message>
    <message>
        <source>Volumes of the shown mask</source>
        <translation>Volumina der gezeigten Maske</translation>
    </message>
</context>
<context>
    <name>SequenceBar</name>
    <message>
        <source>Arrangement of the views</source>
        <translation>Anordnung der Ansichten</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>{0} zeigen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>SeriesChooser</name>
    <message>
        <source>No series is ticked.</source>
        <translation>Keine Serie ist angekreuzt.</translation>
    </message>
    <message>
        <source>Series of {0}</source>
        <translation>Serien von {0}</translation>
    </message>
    <message>
        <source>Tick the series to open, one for each sequence. The clue says why a series is taken for its sequence.</source>
        <translation>Kreuzen Sie die Serien an, die geöffnet werden sollen, eine je Sequenz. Das Indiz sagt, warum eine Serie für ihre Sequenz gehalten wird.</translation>
    </message>
    <message>
        <source>{0} has no sequence yet: it is shown, but not segmented.</source>
        <translation>{0} hat noch keine Sequenz: Sie wird gezeigt, aber nicht segmentiert.</translation>
    </message>
</context>
<context>
    <name>SeriesList</name>
    <message>
        <source>Choose or type a sequence (F2)</source>
        <translation>Sequenz wählen oder eintippen (F2)</translation>
    </message>
    <message>
        <source>Clue</source>
        <translation>Indiz</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Sequence of {0}</source>
        <translation>Sequenz von {0}</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Series of the study</source>
        <translation>Serien der Untersuchung</translation>
    </message>
    <message>
        <source>Set aside: 1 series</source>
        <translation>Beiseitegelegt: 1 Serie</translation>
    </message>
    <message>
        <source>Set aside: {0} series</source>
        <translation>Beiseitegelegt: {0} Serien</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Spacing (mm)</source>
        <translation>Abstand (mm)</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
</context>
<context>
    <name>SeriesPreview</name>
    <message>
        <source>Fill the gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>Fill the gaps, straighten the tilt</source>
        <translation>Lücken füllen, Neigung begradigen</translation>
    </message>
    <message>
        <source>Leave the series out</source>
        <translation>Die Serie weglassen</translation>
    </message>
    <message>
        <source>Sli&amp;ces</source>
        <translation>S&amp;chichten</translation>
    </message>
    <message>
        <source>Slice of the series</source>
        <translation>Schicht der Serie</translation>
    </message>
    <message>
        <source>Slice {0} of {1}</source>
        <translation>Schicht {0} von {1}</translation>
    </message>
    <message>
        <source>Straighten the tilt</source>
        <translation>Neigung begradigen</translation>
    </message>
    <message>
        <source>Take them as they are</source>
        <translation>Nehmen, wie sie sind</translation>
    </message>
    <message>
        <source>What happens to the slices</source>
        <translation>Was aus den Schichten wird</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>Another window has already reopened or discarded this session.</source>
        <translation>Ein anderes Fenster hat diese Sitzung bereits wieder geöffnet oder verworfen.</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as PNG or SVG…</source>
        <translation>Als &amp;PNG oder SVG speichern…</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <source>Copy the picture to the clipboard</source>
        <translation>Das Bild in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>SliceCanvas</name>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronar</translation>
    </message>
    <message>
        <source>Left and right are a guess</source>
        <translation>Links und rechts sind geraten</translation>
    </message>
    <message>
        <source>Neurological</source>
        <translation>Neurologisch</translation>
    </message>
    <message>
        <source>Radiological</source>
        <translation>Radiologisch</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>{0} {1} of {2}</source>
        <translation>{0} {1} von {2}</translation>
    </message>
</context>
<context>
    <name>SliceSlider</name>
    <message>
        <source>Slice</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Slices; the coloured lines show where the mask is</source>
        <translation>Schichten; die farbigen Linien zeigen, wo die Maske ist</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>SliceView</name>
    <message>
        <source>{0} view</source>
        <translation>Ansicht {0}</translation>
    </message>
</context>
<context>
    <name>StagesPage</name>
    <message>
        <source>Largest difference of a class&apos;s probability between the two stages of the model. White lines surround what is marked.</source>
        <translation>Größter Unterschied der Wahrscheinlichkeit einer Klasse zwischen den beiden Stufen des Modells. Weiße Linien umgeben das Markierte.</translation>
    </message>
</context>
<context>
    <name>StartBatchDialog</name>
    <message>
        <source>A batch is running already; stop it first.</source>
        <translation>Es läuft schon ein Stapel; erst diesen anhalten.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>A new folder, or the folder of a batch to continue</source>
        <translation>Ein neuer Ordner, oder der eines Stapels, der fortgesetzt wird</translation>
    </message>
    <message>
        <source>All cases in these folders are segmented, one after another, in a separate process. In a folder of a batch, only what is missing, has failed or has changed is done.</source>
        <translation>Alle Fälle in diesen Ordnern werden nacheinander in einem eigenen Prozess segmentiert. Im Ordner eines Stapels wird nur getan, was fehlt, fehlgeschlagen ist oder sich geändert hat.</translation>
    </message>
    <message>
        <source>Automatic: what each case needs</source>
        <translation>Automatisch: was jeder Fall braucht</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the folder of the results</source>
        <translation>Ordner der Ergebnisse wählen</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Folder with the scans of many cases</source>
        <translation>Ordner mit den Aufnahmen vieler Fälle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None: the scans are ready</source>
        <translation>Keine: die Aufnahmen sind bereit</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Scans of cases</source>
        <translation>Aufnahmen von Fällen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>{0} mirror images</source>
        <translation>{0} Spiegelbilder</translation>
    </message>
</context>
<context>
    <name>StartSection</name>
    <message>
        <source>A copy is corrected. Prediction and reference stay as they are.</source>
        <translation>Korrigiert wird eine Kopie. Vorhersage und Referenz bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Begin with an empty mask</source>
        <translation>Mit leerer Maske beginnen</translation>
    </message>
    <message>
        <source>Correct the prediction</source>
        <translation>Vorhersage korrigieren</translation>
    </message>
    <message>
        <source>Correct the reference</source>
        <translation>Referenz korrigieren</translation>
    </message>
    <message>
        <source>Open a case to correct its mask here.</source>
        <translation>Öffnen Sie einen Fall, um hier seine Maske zu korrigieren.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Device: {0}</source>
        <translation>Gerät: {0}</translation>
    </message>
    <message>
        <source>Voxel under the mouse</source>
        <translation>Voxel unter der Maus</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>SurfaceCanvas</name>
    <message>
        <source>3-D view</source>
        <translation>3D-Ansicht</translation>
    </message>
</context>
<context>
    <name>SurfaceDock</name>
    <message>
        <source>3-D</source>
        <translation>3D</translation>
    </message>
</context>
<context>
    <name>SurfaceSlot</name>
    <message>
        <source>There is no 3-D view in this installation.</source>
        <translation>Diese Installation hat keine 3D-Ansicht.</translation>
    </message>
</context>
<context>
    <name>SurfaceView</name>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Look from</source>
        <translation>Blick von</translation>
    </message>
    <message>
        <source>Look from this side of the patient</source>
        <translation>Von dieser Seite des Patienten blicken</translation>
    </message>
    <message>
        <source>Look from: {}</source>
        <translation>Blick von: {}</translation>
    </message>
    <message>
        <source>Opacity of the tumour in the 3-D view</source>
        <translation>Deckkraft des Tumors in der 3D-Ansicht</translation>
    </message>
    <message>
        <source>Tumour</source>
        <translation>Tumor</translation>
    </message>
    <message>
        <source>Opacity of the brain</source>
        <translation>Deckkraft des Gehirns</translation>
    </message>
    <message>
        <source>Planes</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Show the planes of the crosshair</source>
        <translation>Die Ebenen des Fadenkreuzes zeigen</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message>
        <source>Go back to the thresholds of the model</source>
        <translation>Zu den Schwellenwerten des Modells zurückkehren</translation>
    </message>
    <message>
        <source>Reset thresholds</source>
        <translation>Schwellenwerte zurücksetzen</translation>
    </message>
    <message>
        <source>The threshold of the model is {0:.2f}</source>
        <translation>Der Schwellenwert des Modells ist {0:.2f}</translation>
    </message>
    <message>
        <source>This mask came without probabilities. Segment the case again to change the thresholds.</source>
        <translation>Diese Maske kam ohne Wahrscheinlichkeiten. Den Fall erneut segmentieren, um die Schwellenwerte zu ändern.</translation>
    </message>
    <message>
        <source>Threshold of {}</source>
        <translation>Schwellenwert von {}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close (Shift+Esc)</source>
        <translation>Schließen (Umschalt+Esc)</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ToastStack</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>ToolGrid</name>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Click a lesion to remove all others</source>
        <translation>Eine Läsion anklicken, um alle anderen zu entfernen</translation>
    </message>
    <message>
        <source>Click a lesion to remove it with all its classes</source>
        <translation>Eine Läsion anklicken, um sie mit allen Klassen zu entfernen</translation>
    </message>
    <message>
        <source>Click a part of a class to give it the chosen class</source>
        <translation>Einen Teil einer Klasse anklicken, um ihm die gewählte Klasse zu geben</translation>
    </message>
    <message>
        <source>Click corners, or drag around a region; double click or Return closes, Ctrl erases</source>
        <translation>Ecken anklicken oder um einen Bereich ziehen; Doppelklick oder Return schließt, Strg radiert</translation>
    </message>
    <message>
        <source>Click into a closed outline to fill it, or on a class to change it</source>
        <translation>In einen geschlossenen Umriss klicken, um ihn zu füllen, oder auf eine Klasse, um sie zu ändern</translation>
    </message>
    <message>
        <source>Drag to erase all classes</source>
        <translation>Ziehen, um alle Klassen zu radieren</translation>
    </message>
    <message>
        <source>Drag to paint the class; Ctrl erases</source>
        <translation>Ziehen, um die Klasse zu malen; Strg radiert</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>Paint what is as bright as the middle of the circle; the outline shows what a click paints</source>
        <translation>Malen, was so hell ist wie die Mitte des Kreises; der Umriss zeigt, was ein Klick malt</translation>
    </message>
    <message>
        <source>Push the border of the class: outwards from inside, inwards from outside</source>
        <translation>Den Rand der Klasse schieben: von innen nach außen, von außen nach innen</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Umklassen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
</context>
<context>
    <name>TrainDialog</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>Modellordner wählen</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Decathlon dataset</source>
        <translation>Decathlon-Datensatz</translation>
    </message>
    <message>
        <source>End at once</source>
        <translation>Sofort beenden</translation>
    </message>
    <message>
        <source>A new folder; its name becomes that of the model</source>
        <translation>Ein neuer Ordner; sein Name wird der des Modells</translation>
    </message>
    <message>
        <source>End without a model</source>
        <translation>Ohne Modell beenden</translation>
    </message>
    <message>
        <source>Find the dataset</source>
        <translation>Datensatz suchen</translation>
    </message>
    <message>
        <source>Folder with dataset.json</source>
        <translation>Ordner mit dataset.json</translation>
    </message>
    <message>
        <source>Import the model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>New folder of the model</source>
        <translation>Neuer Ordner des Modells</translation>
    </message>
    <message>
        <source>Share of the time that has passed</source>
        <translation>Anteil der vergangenen Zeit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop and keep the model trained so far; in the first epoch there is none</source>
        <translation>Anhalten und das bisher trainierte Modell behalten; in der ersten Epoche gibt es noch keines</translation>
    </message>
    <message>
        <source>Time for training; reading and measuring the cases takes extra time</source>
        <translation>Zeit für das Training; Lesen und Messen der Fälle kommen hinzu</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train a network</source>
        <translation>Netz trainieren</translation>
    </message>
    <message>
        <source>{0}: {1}, by its recipe</source>
        <translation>{0}: {1}, nach seinem Rezept</translation>
    </message>
</context>
<context>
    <name>TrainOptions</name>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Cases that the model is measured on, but not trained on</source>
        <translation>Fälle, an denen das Modell gemessen, aber nicht trainiert wird</translation>
    </message>
    <message>
        <source>Continue the run in the model folder</source>
        <translation>Den Lauf im Modellordner fortsetzen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Held-out cases</source>
        <translation>Zurückgehaltene Fälle</translation>
    </message>
    <message>
        <source>How much the cases are changed at random</source>
        <translation>Wie stark die Fälle zufällig verändert werden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The minutes include those of earlier runs</source>
        <translation>Die Minuten schließen die früherer Läufe ein</translation>
    </message>
    <message>
        <source>The name of the model folder</source>
        <translation>Der Name des Modellordners</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>UncertaintySection</name>
    <message>
        <source>Doubt {0:.2f}</source>
        <translation>Zweifel {0:.2f}</translation>
    </message>
    <message>
        <source>Doubt: an estimate of 1 minus Dice; 0 means certain. The range of the volume is that of all thresholds moved as far as from 0.5 to 0.3 and to 0.7.</source>
        <translation>Zweifel: ein Schätzwert für 1 minus Dice; 0 heißt sicher. Der Bereich des Volumens ist der, den alle Schwellenwerte ergeben, wenn sie so weit verschoben werden wie von 0,5 auf 0,3 und auf 0,7.</translation>
    </message>
    <message>
        <source>How sure the mask is</source>
        <translation>Wie sicher die Maske ist</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Läsionen</translation>
    </message>
    <message>
        <source>Lesions ({0})</source>
        <translation>Läsionen ({0})</translation>
    </message>
    <message>
        <source>Lesions ({0}, {1} remote)</source>
        <translation>Läsionen ({0}, {1} abseits)</translation>
    </message>
    <message>
        <source>Mirror images: the range over the single images.</source>
        <translation>Spiegelbilder: der Bereich über die einzelnen Bilder.</translation>
    </message>
    <message>
        <source>The two stages differ by {0:.2f} on average.</source>
        <translation>Die beiden Stufen weichen im Mittel um {0:.2f} ab.</translation>
    </message>
    <message>
        <source>{0} over mirror images</source>
        <translation>{0} über Spiegelbilder</translation>
    </message>
    <message>
        <source>{0} over thresholds</source>
        <translation>{0} je nach Schwellenwerten</translation>
    </message>
    <message>
        <source>{0} to {1} mL</source>
        <translation>{0} bis {1} mL</translation>
    </message>
</context>
<context>
    <name>UnetDrawingView</name>
    <message>
        <source>Drawing of the network</source>
        <translation>Zeichnung des Netzes</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 Annotation</translation>
    </message>
    <message>
        <source>Save a session with the masks and annotations of all open cases</source>
        <translation>Eine Sitzung mit Masken und Annotationen aller offenen Fälle speichern</translation>
    </message>
    <message>
        <source>This work is not saved and will be lost if you continue:</source>
        <translation>Diese Arbeit ist nicht gespeichert und geht beim Fortfahren verloren:</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>edited mask</source>
        <translation>korrigierte Maske</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>{0} annotations</source>
        <translation>{0} Annotationen</translation>
    </message>
</context>
<context>
    <name>VisitSlice</name>
    <message>
        <source>Slice of {0}</source>
        <translation>Schicht von {0}</translation>
    </message>
</context>
<context>
    <name>VisitsTable</name>
    <message>
        <source>Clinical state</source>
        <translation>Klinischer Zustand</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of {0}</source>
        <translation>Datum von {0}</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Examinations</source>
        <translation>Untersuchungen</translation>
    </message>
    <message>
        <source>Other lesions</source>
        <translation>Andere Läsionen</translation>
    </message>
    <message>
        <source>Steroids</source>
        <translation>Steroide</translation>
    </message>
    <message>
        <source>T2/FLAIR</source>
        <translation>T2/FLAIR</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
</context>
<context>
    <name>VolumeLegend</name>
    <message>
        <source>Edited</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>WaitingCases</name>
    <message>
        <source>1 case waits</source>
        <translation>1 Fall wartet</translation>
    </message>
    <message>
        <source>{} cases wait</source>
        <translation>{} Fälle warten</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Do not segment {}</source>
        <translation>{} nicht segmentieren</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Brain tumour segmentation on MRI with U-Nets</source>
        <translation>Segmentierung von Hirntumoren in der MRT mit U-Nets</translation>
    </message>
    <message>
        <source>Drop scans here</source>
        <translation>Aufnahmen hier ablegen</translation>
    </message>
    <message>
        <source>NIfTI, DICOM or NRRD: the scans of one examination, or a folder with many</source>
        <translation>NIfTI, DICOM oder NRRD: die Aufnahmen einer Untersuchung oder ein Ordner mit vielen</translation>
    </message>
    <message>
        <source>O&amp;pen folder…</source>
        <translation>O&amp;rdner öffnen…</translation>
    </message>
    <message>
        <source>Ope&amp;n files…</source>
        <translation>Date&amp;ien öffnen…</translation>
    </message>
    <message>
        <source>Open demo c&amp;ase</source>
        <translation>Demo-&amp;Fall öffnen</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Zuletzt geöffnete Fälle</translation>
    </message>
    <message>
        <source>Research use only. Not a medical device.</source>
        <translation>Nur für die Forschung. Kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>unet-gui</source>
        <translation>unet-gui</translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>Guide: {0}</source>
        <translation>Anleitung: {0}</translation>
    </message>
</context>
<context>
    <name>WholeClassSection</name>
    <message>
        <source>Amount in mm</source>
        <translation>Betrag in mm</translation>
    </message>
    <message>
        <source>Background enclosed by tumour gets the class</source>
        <translation>Hintergrund, den Tumor umschließt, bekommt die Klasse</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>Fill the slices between those in which the class is painted, in the plane of the view that you work in</source>
        <translation>Die Schichten zwischen denen füllen, in denen die Klasse gemalt ist, in der Ebene der Ansicht, in der Sie arbeiten</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Wachsen</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Interpolieren</translation>
    </message>
    <message>
        <source>Let the class grow over the background</source>
        <translation>Die Klasse über den Hintergrund wachsen lassen</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Schrumpfen</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Smooth the border of the class</source>
        <translation>Den Rand der Klasse glätten</translation>
    </message>
    <message>
        <source>Voxels that are given up get the class around them</source>
        <translation>Was aufgegeben wird, bekommt die Klasse ringsum</translation>
    </message>
</context>
<context>
    <name>_CaseModel</name>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>In Korrektur</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Not segmented</source>
        <translation>Nicht segmentiert</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Segmented</source>
        <translation>Segmentiert</translation>
    </message>
    <message>
        <source>Segmenting…</source>
        <translation>Wird segmentiert…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>⚑ Flagged</source>
        <translation>⚑ Markiert</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Korrigieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Navigation</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Segmentieren</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>3-D large, planes beside</source>
        <translation>3D groß, Ebenen daneben</translation>
    </message>
    <message>
        <source>3-D view</source>
        <translation>3D-Ansicht</translation>
    </message>
    <message>
        <source>3-D: left click</source>
        <translation>3D: Linksklick</translation>
    </message>
    <message>
        <source>3-D: left drag</source>
        <translation>3D: links ziehen</translation>
    </message>
    <message>
        <source>3-D: middle drag, Shift+left drag</source>
        <translation>3D: mit mittlerer Taste oder Umschalt+links ziehen</translation>
    </message>
    <message>
        <source>3-D: wheel, right drag</source>
        <translation>3D: Rad, rechts ziehen</translation>
    </message>
    <message>
        <source>A bar in each view with its length in mm</source>
        <translation>Ein Balken in jeder Ansicht mit seiner Länge in mm</translation>
    </message>
    <message>
        <source>A synthetic brain with a tumour</source>
        <translation>Ein synthetisches Gehirn mit Tumor</translation>
    </message>
    <message>
        <source>About unet-gui</source>
        <translation>Über unet-gui</translation>
    </message>
    <message>
        <source>Add a model package or old weights</source>
        <translation>Ein Modellpaket oder alte Gewichte hinzufügen</translation>
    </message>
    <message>
        <source>Again: all classes</source>
        <translation>Nochmals: alle Klassen</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>All fields of the header of the shown image</source>
        <translation>Alle Felder im Header des gezeigten Bildes</translation>
    </message>
    <message>
        <source>Also by double-click in a view</source>
        <translation>Auch per Doppelklick in einer Ansicht</translation>
    </message>
    <message>
        <source>Alt+arrows, Alt+PgUp, Alt+PgDown</source>
        <translation>Alt+Pfeiltasten, Alt+Bild auf, Alt+Bild ab</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Automatic contrast</source>
        <translation>Automatische Fensterung</translation>
    </message>
    <message>
        <source>Accept, reject, or keep for correction</source>
        <translation>Annehmen, ablehnen oder zum Korrigieren aufheben</translation>
    </message>
    <message>
        <source>Background enclosed by tumour gets the class</source>
        <translation>Hintergrund, den Tumor umschließt, bekommt die Klasse</translation>
    </message>
    <message>
        <source>Batch: A, R, E, or F6, F7, F8 in the viewer</source>
        <translation>Stapel: A, R, E, oder F6, F7, F8 im Betrachter</translation>
    </message>
    <message>
        <source>Batch: N, P, or F9, Shift+F9 in the viewer</source>
        <translation>Stapel: N, P, oder F9, Umschalt+F9 im Betrachter</translation>
    </message>
    <message>
        <source>Batch…</source>
        <translation>Stapel…</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Brush in 3-D</source>
        <translation>Pinsel in 3D</translation>
    </message>
    <message>
        <source>Brush, fill and holes in all slices, not only in the shown one</source>
        <translation>Pinsel, Füllen und Löcher in allen Schichten, nicht nur in der gezeigten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cards…</source>
        <translation>Karten…</translation>
    </message>
    <message>
        <source>Cases, masks and views as they were saved</source>
        <translation>Fälle, Masken und Ansichten, wie sie gespeichert wurden</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Klasse ändern</translation>
    </message>
    <message>
        <source>Choose series…</source>
        <translation>Serien wählen…</translation>
    </message>
    <message>
        <source>Click a lesion to remove all others</source>
        <translation>Eine Läsion anklicken, um alle anderen zu entfernen</translation>
    </message>
    <message>
        <source>Click a lesion to remove it</source>
        <translation>Eine Läsion anklicken, um sie zu entfernen</translation>
    </message>
    <message>
        <source>Click a part of a class to give it the chosen class</source>
        <translation>Einen Teil einer Klasse anklicken, um ihm die gewählte Klasse zu geben</translation>
    </message>
    <message>
        <source>Click corners or drag around a region; a double click closes</source>
        <translation>Ecken anklicken oder um einen Bereich ziehen; ein Doppelklick schließt</translation>
    </message>
    <message>
        <source>Click into a closed outline</source>
        <translation>In einen geschlossenen Umriss klicken</translation>
    </message>
    <message>
        <source>Close all cases</source>
        <translation>Alle Fälle schließen</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Fall schließen</translation>
    </message>
    <message>
        <source>Close it; Esc gives it up</source>
        <translation>Schließt es; Esc gibt es auf</translation>
    </message>
    <message>
        <source>Close messages</source>
        <translation>Meldungen schließen</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Systemangaben kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy position</source>
        <translation>Position kopieren</translation>
    </message>
    <message>
        <source>Copy the picture, as it would be exported, to the clipboard</source>
        <translation>Das Bild, wie es exportiert würde, in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Correct mask</source>
        <translation>Maske korrigieren</translation>
    </message>
    <message>
        <source>Correct panel</source>
        <translation>Bedienfeld Korrigieren</translation>
    </message>
    <message>
        <source>Correcting: Return</source>
        <translation>Korrigieren: Return</translation>
    </message>
    <message>
        <source>Correcting: Shift+wheel, - and +</source>
        <translation>Korrigieren: Umschalt+Rad, - und +</translation>
    </message>
    <message>
        <source>Correcting: drag, Ctrl+drag</source>
        <translation>Korrigieren: ziehen, Strg+ziehen</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>Fadenkreuz</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Rad</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Drag the divider</source>
        <translation>Trennlinie ziehen</translation>
    </message>
    <message>
        <source>Drag to erase all classes</source>
        <translation>Ziehen, um alle Klassen zu radieren</translation>
    </message>
    <message>
        <source>Drag to paint the class; Ctrl erases</source>
        <translation>Ziehen, um die Klasse zu malen; Strg radiert</translation>
    </message>
    <message>
        <source>Drop the edited mask</source>
        <translation>Korrigierte Maske verwerfen</translation>
    </message>
    <message>
        <source>Edema alone</source>
        <translation>Nur Ödem</translation>
    </message>
    <message>
        <source>Edi&amp;t</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enhancing alone</source>
        <translation>Nur anreichernder Tumor</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Explains the panel, field or button that is clicked next</source>
        <translation>Erklärt das Feld oder die Taste, die als Nächstes angeklickt wird</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>Film exportieren…</translation>
    </message>
    <message>
        <source>Export montage…</source>
        <translation>Montage exportieren…</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Bild exportieren…</translation>
    </message>
    <message>
        <source>Export results…</source>
        <translation>Ergebnisse exportieren…</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>Fill the slices between those in which the class is painted</source>
        <translation>Die Schichten zwischen denen füllen, in denen die Klasse gemalt ist</translation>
    </message>
    <message>
        <source>Find the tumour</source>
        <translation>Den Tumor finden</translation>
    </message>
    <message>
        <source>Follow a patient over several examinations, with the response by RANO</source>
        <translation>Einen Patienten über mehrere Untersuchungen verfolgen, mit dem Ansprechen nach RANO</translation>
    </message>
    <message>
        <source>Follow-up…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>For a report of a fault</source>
        <translation>Für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Go to position…</source>
        <translation>Gehe zu Position…</translation>
    </message>
    <message>
        <source>Go to the tumour</source>
        <translation>Gehe zum Tumor</translation>
    </message>
    <message>
        <source>Go to the worst slice</source>
        <translation>Gehe zur schlechtesten Schicht</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Wachsen</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Header…</source>
        <translation>Header…</translation>
    </message>
    <message>
        <source>Choose the series of the open study again</source>
        <translation>Die Serien der geöffneten Untersuchung neu wählen</translation>
    </message>
    <message>
        <source>Batch: Ctrl+F, Esc in the filter</source>
        <translation>Stapel: Strg+F, Esc im Filter</translation>
    </message>
    <message>
        <source>Go to the filter, or empty it</source>
        <translation>Zum Filter gehen oder ihn leeren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Instructions, page by page, with a search</source>
        <translation>Anleitungen, Seite für Seite, mit einer Suche</translation>
    </message>
    <message>
        <source>Interpolate between slices</source>
        <translation>Zwischen Schichten interpolieren</translation>
    </message>
    <message>
        <source>Invert grey levels</source>
        <translation>Graustufen invertieren</translation>
    </message>
    <message>
        <source>Its largest axial section</source>
        <translation>Sein größter axialer Querschnitt</translation>
    </message>
    <message>
        <source>Keep lesion</source>
        <translation>Läsion behalten</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Large plane: axial</source>
        <translation>Große Ebene: axial</translation>
    </message>
    <message>
        <source>Large plane: coronal</source>
        <translation>Große Ebene: koronar</translation>
    </message>
    <message>
        <source>Large plane: sagittal</source>
        <translation>Große Ebene: sagittal</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Lasso: double click, right click</source>
        <translation>Lasso: Doppelklick, Rechtsklick</translation>
    </message>
    <message>
        <source>Lay one after the other over the image</source>
        <translation>Eine nach der anderen über das Bild legen</translation>
    </message>
    <message>
        <source>Left click or drag</source>
        <translation>Links klicken oder ziehen</translation>
    </message>
    <message>
        <source>Legend with volumes</source>
        <translation>Legende mit Volumina</translation>
    </message>
    <message>
        <source>Let the class grow over the background</source>
        <translation>Die Klasse über den Hintergrund wachsen lassen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Lines that cross at the chosen voxel</source>
        <translation>Linien, die sich am gewählten Voxel kreuzen</translation>
    </message>
    <message>
        <source>M&amp;odels</source>
        <translation>M&amp;odelle</translation>
    </message>
    <message>
        <source>Make the brush larger or smaller</source>
        <translation>Macht den Pinsel größer oder kleiner</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Verwalten…</translation>
    </message>
    <message>
        <source>Mask more opaque</source>
        <translation>Maske deckender</translation>
    </message>
    <message>
        <source>Mask more transparent</source>
        <translation>Maske transparenter</translation>
    </message>
    <message>
        <source>Mask, probability, stages, agreement</source>
        <translation>Maske, Wahrscheinlichkeit, Stufen, Abgleich</translation>
    </message>
    <message>
        <source>Meas&amp;ure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Measure angles: drag along one leg, then click the end of the other</source>
        <translation>Winkel messen: entlang eines Schenkels ziehen, dann das Ende des anderen anklicken</translation>
    </message>
    <message>
        <source>Measure lengths in mm: drag in a view</source>
        <translation>Längen in mm messen: in einer Ansicht ziehen</translation>
    </message>
    <message>
        <source>Measure; the ends can be dragged, Esc ends</source>
        <translation>Messen; die Enden lassen sich ziehen, Esc beendet</translation>
    </message>
    <message>
        <source>Measurements panel</source>
        <translation>Bedienfeld Messwerte</translation>
    </message>
    <message>
        <source>Middle drag, Shift+left drag</source>
        <translation>Mit mittlerer Taste oder Umschalt+links ziehen</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Maus und Tasten</translation>
    </message>
    <message>
        <source>Move the border between the two sides of a swipe</source>
        <translation>Die Grenze zwischen den beiden Seiten des Schiebers verschieben</translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation>Fadenkreuz bewegen</translation>
    </message>
    <message>
        <source>Move the crosshair to the surface</source>
        <translation>Fadenkreuz zur Oberfläche bewegen</translation>
    </message>
    <message>
        <source>Move the sequence that is checked by 1 mm (Prepare panel)</source>
        <translation>Die geprüfte Sequenz um 1 mm verschieben (Panel Vorbereiten)</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Nächster Fall</translation>
    </message>
    <message>
        <source>Next class to paint</source>
        <translation>Nächste Klasse zum Malen</translation>
    </message>
    <message>
        <source>Next lesion</source>
        <translation>Nächste Läsion</translation>
    </message>
    <message>
        <source>Next or previous case</source>
        <translation>Nächster oder voriger Fall</translation>
    </message>
    <message>
        <source>Next sequence</source>
        <translation>Nächste Sequenz</translation>
    </message>
    <message>
        <source>Non-enhancing alone</source>
        <translation>Nur nicht anreichernder Tumor</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>O&amp;verlay</source>
        <translation>Ü&amp;berlagerung</translation>
    </message>
    <message>
        <source>Of the shown sequence</source>
        <translation>Der gezeigten Sequenz</translation>
    </message>
    <message>
        <source>One large, others beside</source>
        <translation>Eine groß, andere daneben</translation>
    </message>
    <message>
        <source>One page about the mask, to print or to send, as HTML or PDF</source>
        <translation>Eine Seite über die Maske, zum Drucken oder Senden, als HTML oder PDF</translation>
    </message>
    <message>
        <source>One plane large, two small</source>
        <translation>Eine Ebene groß, zwei klein</translation>
    </message>
    <message>
        <source>One plane very large; the other planes and the 3-D view small</source>
        <translation>Eine Ebene sehr groß; die anderen Ebenen und die 3D-Ansicht klein</translation>
    </message>
    <message>
        <source>One view alone</source>
        <translation>Eine Ansicht allein</translation>
    </message>
    <message>
        <source>One view alone, or all again</source>
        <translation>Eine Ansicht allein oder wieder alle</translation>
    </message>
    <message>
        <source>One voxel on one pixel of the screen</source>
        <translation>Ein Voxel auf ein Pixel des Bildschirms</translation>
    </message>
    <message>
        <source>Open DICOM…</source>
        <translation>DICOM öffnen…</translation>
    </message>
    <message>
        <source>Open a study and choose its series</source>
        <translation>Eine Untersuchung öffnen und ihre Serien wählen</translation>
    </message>
    <message>
        <source>Open demo case</source>
        <translation>Demo-Fall öffnen</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open scans</source>
        <translation>Aufnahmen öffnen</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>Sitzung öffnen…</translation>
    </message>
    <message>
        <source>Or double-click the 3-D view</source>
        <translation>Oder Doppelklick auf die 3D-Ansicht</translation>
    </message>
    <message>
        <source>Other cases stay open</source>
        <translation>Andere Fälle bleiben offen</translation>
    </message>
    <message>
        <source>Outline the reference</source>
        <translation>Kontur der Referenz</translation>
    </message>
    <message>
        <source>Over the prediction&apos;s fill</source>
        <translation>Über der Fläche der Vorhersage</translation>
    </message>
    <message>
        <source>Paint what is as bright as the middle of the circle and connected with it</source>
        <translation>Malen, was so hell ist wie die Mitte des Kreises und mit ihr zusammenhängt</translation>
    </message>
    <message>
        <source>Paint with the tool that was used last; again: back to the crosshair</source>
        <translation>Mit dem zuletzt benutzten Werkzeug malen; noch einmal: zurück zum Fadenkreuz</translation>
    </message>
    <message>
        <source>Paint, or erase</source>
        <translation>Malen oder radieren</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Patient&apos;s right on the left of the screen</source>
        <translation>Rechte Seite des Patienten links auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Vorheriger Fall</translation>
    </message>
    <message>
        <source>Previous lesion</source>
        <translation>Vorherige Läsion</translation>
    </message>
    <message>
        <source>Previous sequence</source>
        <translation>Vorherige Sequenz</translation>
    </message>
    <message>
        <source>Push the border of the class with the circle</source>
        <translation>Den Rand der Klasse mit dem Kreis schieben</translation>
    </message>
    <message>
        <source>Put its next end at the crosshair</source>
        <translation>Das nächste Ende auf das Fadenkreuz setzen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Radiological</source>
        <translation>Radiologisch</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Remove all annotations</source>
        <translation>Alle Annotationen entfernen</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Annotation entfernen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove lesion</source>
        <translation>Läsion entfernen</translation>
    </message>
    <message>
        <source>Rename and remove models, and show their folders</source>
        <translation>Modelle umbenennen und entfernen und ihre Ordner zeigen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Reset zoom and contrast</source>
        <translation>Ansicht zurücksetzen</translation>
    </message>
    <message>
        <source>Return with the ruler</source>
        <translation>Eingabetaste beim Messen einer Strecke</translation>
    </message>
    <message>
        <source>Right click on an annotation</source>
        <translation>Rechtsklick auf eine Annotation</translation>
    </message>
    <message>
        <source>Right double-click</source>
        <translation>Rechter Doppelklick</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Rechts ziehen</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>Ruler: drag, or two clicks</source>
        <translation>Strecke: ziehen oder zweimal klicken</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Save all open cases, their predictions and views</source>
        <translation>Alle offenen Fälle, ihre Vorhersagen und Ansichten speichern</translation>
    </message>
    <message>
        <source>Save many slices of one plane on a sheet, as PNG</source>
        <translation>Viele Schichten einer Ebene auf einem Blatt als PNG speichern</translation>
    </message>
    <message>
        <source>Save mask…</source>
        <translation>Maske speichern…</translation>
    </message>
    <message>
        <source>Save session…</source>
        <translation>Sitzung speichern…</translation>
    </message>
    <message>
        <source>Save the edited mask if that is shown, else the prediction</source>
        <translation>Speichert die korrigierte Maske, wenn sie gezeigt wird, sonst die Vorhersage</translation>
    </message>
    <message>
        <source>Save the slices of a plane, or the turning 3-D view, as MP4 or GIF</source>
        <translation>Die Schichten einer Ebene oder die drehende 3D-Ansicht als MP4 oder GIF speichern</translation>
    </message>
    <message>
        <source>Stop the run, preparing, opening, or measuring</source>
        <translation>Lauf, Vorbereitung, Öffnen oder Messen beenden</translation>
    </message>
    <message>
        <source>Voxels that are given up get the class around them</source>
        <translation>Was aufgegeben wird, bekommt die Klasse ringsum</translation>
    </message>
    <message>
        <source>Save what the views show, with texts of your choice, as PNG or SVG</source>
        <translation>Was die Ansichten zeigen, mit Texten nach Wahl als PNG oder SVG speichern</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmentieren</translation>
    </message>
    <message>
        <source>Segment all</source>
        <translation>Alle segmentieren</translation>
    </message>
    <message>
        <source>Segment all cases of a folder, and look through the masks</source>
        <translation>Alle Fälle eines Ordners segmentieren und die Masken durchsehen</translation>
    </message>
    <message>
        <source>Segment the open cases without a mask, one after another</source>
        <translation>Die offenen Fälle ohne Maske segmentieren, einen nach dem anderen</translation>
    </message>
    <message>
        <source>Sequence 1</source>
        <translation>Sequenz 1</translation>
    </message>
    <message>
        <source>Sequence 2</source>
        <translation>Sequenz 2</translation>
    </message>
    <message>
        <source>Sequence 3</source>
        <translation>Sequenz 3</translation>
    </message>
    <message>
        <source>Sequence 4</source>
        <translation>Sequenz 4</translation>
    </message>
    <message>
        <source>Sequences in a row</source>
        <translation>Sequenzen in einer Reihe</translation>
    </message>
    <message>
        <source>Sequences side by side</source>
        <translation>Sequenzen nebeneinander</translation>
    </message>
    <message>
        <source>Show both sides with a divider between them that can be dragged</source>
        <translation>Beide Seiten mit einer Trennlinie dazwischen zeigen, die sich ziehen lässt</translation>
    </message>
    <message>
        <source>Show mask</source>
        <translation>Maske zeigen</translation>
    </message>
    <message>
        <source>Show the mask as large as possible</source>
        <translation>Die Maske so groß wie möglich zeigen</translation>
    </message>
    <message>
        <source>Show the two sides of the comparison alternately; tap or hold</source>
        <translation>Beide Seiten des Vergleichs abwechselnd zeigen; tippen oder halten</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Schrumpfen</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Smooth the border of the class</source>
        <translation>Den Rand der Klasse glätten</translation>
    </message>
    <message>
        <source>Step through the slices</source>
        <translation>Durch die Schichten blättern</translation>
    </message>
    <message>
        <source>Strip beside a view: click or drag</source>
        <translation>Leiste neben einer Ansicht: klicken oder ziehen</translation>
    </message>
    <message>
        <source>Surfaces of the tumour and the brain, in a panel</source>
        <translation>Oberflächen von Tumor und Gehirn in einem Bedienfeld</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Schieber</translation>
    </message>
    <message>
        <source>The classes of the mask and their volumes, in the large view</source>
        <translation>Die Klassen der Maske und ihre Volumina, in der großen Ansicht</translation>
    </message>
    <message>
        <source>The connected components of the mask, by size</source>
        <translation>Die zusammenhängenden Teile der Maske, nach Größe</translation>
    </message>
    <message>
        <source>The last change of rulers, visibility, thresholds or the prediction</source>
        <translation>Die letzte Änderung an Strecken, Sichtbarkeit, Schwellenwerten oder der Vorhersage</translation>
    </message>
    <message>
        <source>The next larger one</source>
        <translation>Die nächstgrößere</translation>
    </message>
    <message>
        <source>The origin and accuracy of each model</source>
        <translation>Herkunft und Genauigkeit jedes Modells</translation>
    </message>
    <message>
        <source>The position of the crosshair in mm</source>
        <translation>Die Position des Fadenkreuzes in mm</translation>
    </message>
    <message>
        <source>The same slice of each sequence, in one row</source>
        <translation>Dieselbe Schicht jeder Sequenz, in einer Reihe</translation>
    </message>
    <message>
        <source>The same slice of each sequence, two by two if there are four</source>
        <translation>Dieselbe Schicht jeder Sequenz, bei vieren zwei mal zwei</translation>
    </message>
    <message>
        <source>The selected ruler or angle of the shown slice</source>
        <translation>Die ausgewählte Strecke oder der ausgewählte Winkel der gezeigten Schicht</translation>
    </message>
    <message>
        <source>The volumes and diameters of the lesions, in a panel</source>
        <translation>Volumina und Durchmesser der Läsionen, in einem Bedienfeld</translation>
    </message>
    <message>
        <source>Three planes</source>
        <translation>Drei Ebenen</translation>
    </message>
    <message>
        <source>Three planes and 3-D</source>
        <translation>Drei Ebenen und 3D</translation>
    </message>
    <message>
        <source>Threshold brush</source>
        <translation>Schwellenpinsel</translation>
    </message>
    <message>
        <source>Tools, class, size of the brush and limits, in a panel</source>
        <translation>Werkzeuge, Klasse, Größe des Pinsels und Grenzen, in einem Bedienfeld</translation>
    </message>
    <message>
        <source>Train a network on labelled cases</source>
        <translation>Ein Netz mit gelabelten Fällen trainieren</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Trainieren…</translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation>Zwei mal zwei</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo brings it back</source>
        <translation>Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>Use the tool at the crosshair, or close the lasso</source>
        <translation>Das Werkzeug am Fadenkreuz benutzen oder das Lasso schließen</translation>
    </message>
    <message>
        <source>Views of one plane always do</source>
        <translation>Ansichten derselben Ebene tun das immer</translation>
    </message>
    <message>
        <source>Voxel or mm</source>
        <translation>Voxel oder mm</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Wheel, arrows, PgUp/PgDn</source>
        <translation>Rad, Pfeile, Bild auf/ab</translation>
    </message>
    <message>
        <source>Where prediction and reference disagree most</source>
        <translation>Wo Vorhersage und Referenz am meisten abweichen</translation>
    </message>
    <message>
        <source>Window (sideways) and level (up and down)</source>
        <translation>Fensterbreite (seitwärts) und Fensterlage (auf und ab)</translation>
    </message>
    <message>
        <source>Write the mask for 3D Slicer, as DICOM, as meshes, or a file per class</source>
        <translation>Die Maske für 3D Slicer, als DICOM, als Oberflächen oder eine Datei je Klasse schreiben</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom 1:1</source>
        <translation>Zoom 1:1</translation>
    </message>
    <message>
        <source>Zoom all planes together</source>
        <translation>Alle Ebenen gemeinsam zoomen</translation>
    </message>
    <message>
        <source>Zoom to the tumour</source>
        <translation>Auf den Tumor zoomen</translation>
    </message>
</context>
<context>
    <name>activations_window</name>
    <message>
        <source>Feature maps</source>
        <translation>Merkmalskarten</translation>
    </message>
</context>
<context>
    <name>batch_rows</name>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Noch nicht fertig</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Anzusehen</translation>
    </message>
</context>
<context>
    <name>dialog_texts</name>
    <message>
        <source>3-D networks learn three classes from all sequences, 2-D networks one region slice by slice. A recipe trains all stages of a model.</source>
        <translation>3D-Netze lernen drei Klassen aus allen Sequenzen, 2D-Netze eine Region Schicht für Schicht. Ein Rezept trainiert alle Stufen eines Modells.</translation>
    </message>
    <message>
        <source>A folder of labelled cases as the Medical Segmentation Decathlon has them: dataset.json, imagesTr and labelsTr.</source>
        <translation>Ein Ordner gelabelter Fälle, wie ihn der Medical Segmentation Decathlon hat: dataset.json, imagesTr und labelsTr.</translation>
    </message>
    <message>
        <source>A new folder for the model; its name is the title of the model.</source>
        <translation>Ein neuer Ordner für das Modell; sein Name ist der Titel des Modells.</translation>
    </message>
    <message>
        <source>How far apart the slices of the sheet are: every second, third and so on. Automatic fits the slices on one sheet.</source>
        <translation>Wie weit die Schichten des Blattes auseinander liegen: jede zweite, dritte und so weiter. Automatisch passt die Schichten auf ein Blatt.</translation>
    </message>
    <message>
        <source>How much the cases are rotated, deformed and changed in contrast at random, so that few cases teach more.</source>
        <translation>Wie stark die Fälle zufällig gedreht, verformt und im Kontrast verändert werden, damit wenige Fälle mehr lehren.</translation>
    </message>
    <message>
        <source>The time for training. Reading and measuring the cases takes extra time.</source>
        <translation>Die Zeit für das Training. Lesen und Messen der Fälle kommen hinzu.</translation>
    </message>
    <message>
        <source>How wide the picture will be on paper, which sets its letters.</source>
        <translation>Wie breit das Bild auf Papier sein wird; danach richtet sich die Schriftgröße.</translation>
    </message>
    <message>
        <source>Pixels per inch on paper: most journals ask for 300. SVG keeps texts and lines sharp at any size.</source>
        <translation>Pixel pro Zoll auf Papier: Die meisten Zeitschriften verlangen 300. SVG hält Texte und Linien in jeder Größe scharf.</translation>
    </message>
    <message>
        <source>The share of the cases that the network does not learn from. On them the model is measured, as on cases that it has never seen.</source>
        <translation>Der Anteil der Fälle, aus denen das Netz nicht lernt. An ihnen wird das Modell gemessen wie an nie gesehenen Fällen.</translation>
    </message>
</context>
<context>
    <name>edit_actions</name>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Wiederholen: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
</context>
<context>
    <name>file_dialogs</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Export drawing</source>
        <translation>Zeichnung exportieren</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ordner mit Aufnahmen öffnen</translation>
    </message>
    <message>
        <source>Open scans</source>
        <translation>Aufnahmen öffnen</translation>
    </message>
    <message>
        <source>Open the folder of a batch</source>
        <translation>Ordner eines Stapels öffnen</translation>
    </message>
    <message>
        <source>Open the folder of a study in DICOM</source>
        <translation>Ordner einer Untersuchung in DICOM öffnen</translation>
    </message>
    <message>
        <source>Save measurements</source>
        <translation>Messwerte speichern</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>Kontaktbogen speichern</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>{name} exists: save to replace it, or change the name</source>
        <translation>{name} existiert: speichern, um sie zu ersetzen, oder den Namen ändern</translation>
    </message>
</context>
<context>
    <name>go_actions</name>
    <message>
        <source>Copied the crosshair&apos;s position: {0} mm</source>
        <translation>Position des Fadenkreuzes kopiert: {0} mm</translation>
    </message>
</context>
<context>
    <name>help_actions</name>
    <message>
        <source>Diagnostics copied to the clipboard</source>
        <translation>Systemangaben in die Zwischenablage kopiert</translation>
    </message>
</context>
<context>
    <name>keys_page</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Maus und Tasten</translation>
    </message>
    <message>
        <source>Mouse or key</source>
        <translation>Maus oder Taste</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source> and {0} more</source>
        <translation> und {0} weitere</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>The language changes at the next start</source>
        <translation>Die Sprache ändert sich beim nächsten Start</translation>
    </message>
</context>
<context>
    <name>layer_view</name>
    <message>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source> (interpolation between labels leaves such values)</source>
        <translation> (Interpolation zwischen Labels hinterlässt solche Werte)</translation>
    </message>
    <message>
        <source> in the {levels} levels of folders that were looked at</source>
        <translation> in den {levels} durchsuchten Ordnerebenen</translation>
    </message>
    <message>
        <source>, and {volumes}</source>
        <translation>, und {volumes}</translation>
    </message>
    <message>
        <source>, decided with changed thresholds</source>
        <translation>, mit geänderten Schwellenwerten</translation>
    </message>
    <message>
        <source>1 to {count}</source>
        <translation>1 bis {count}</translation>
    </message>
    <message>
        <source>1/{stride} size</source>
        <translation>1/{stride} der Größe</translation>
    </message>
    <message>
        <source>2-D U-Net of double convolutions</source>
        <translation>2D-U-Net mit doppelten Faltungen</translation>
    </message>
    <message>
        <source>2-D U-Net with transposed convolutions</source>
        <translation>2D-U-Net mit transponierten Faltungen</translation>
    </message>
    <message>
        <source>2-D U-Net, classic</source>
        <translation>2D-U-Net, klassisch</translation>
    </message>
    <message>
        <source>3-D U-Net of the course</source>
        <translation>3D-U-Net des Kurses</translation>
    </message>
    <message>
        <source>3-D U-Net with deconvolution</source>
        <translation>3D-U-Net mit Dekonvolution</translation>
    </message>
    <message>
        <source>3D Slicer segmentation (.seg.nrrd)</source>
        <translation>Segmentierung für 3D Slicer (.seg.nrrd)</translation>
    </message>
    <message>
        <source>; choose the scheme if that is wrong.</source>
        <translation>; das Schema wählen, falls dies falsch ist.</translation>
    </message>
    <message>
        <source>; it is resampled onto a rectangular grid</source>
        <translation>; es wird auf ein rechtwinkliges Gitter umgerechnet</translation>
    </message>
    <message>
        <source>; its slices are left as they are</source>
        <translation>; die Schichten bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>; they are taken as evenly spaced, so lengths are wrong there</source>
        <translation>; sie gelten als gleich weit entfernt, daher sind Längen dort falsch</translation>
    </message>
    <message>
        <source>; what is missing is interpolated from the neighbours</source>
        <translation>; Fehlendes wird aus den Nachbarn interpoliert</translation>
    </message>
    <message>
        <source>A batch of {batch} patches cannot be shared by {devices} devices; give a multiple of {devices}.</source>
        <translation>Ein Stapel von {batch} Ausschnitten lässt sich nicht auf {devices} Geräte aufteilen; ein Vielfaches von {devices} angeben.</translation>
    </message>
    <message>
        <source>A cluster needs dask.distributed; install it with pip install &apos;unet-gui[cluster]&apos;.</source>
        <translation>Ein Cluster braucht dask.distributed; installieren Sie es mit pip install &apos;unet-gui[cluster]&apos;.</translation>
    </message>
    <message>
        <source>A model needs a title; give at least one letter.</source>
        <translation>Ein Modell braucht einen Titel mit mindestens einem Buchstaben.</translation>
    </message>
    <message>
        <source>A new lesion is too small to be measured: it is progression once a later examination confirms it.</source>
        <translation>Eine neue Läsion ist zu klein, um gemessen zu werden: Sie ist ein Progress, sobald eine spätere Untersuchung sie bestätigt.</translation>
    </message>
    <message>
        <source>A temporary file cannot be made: {reason}. Free disk space, or set TMPDIR to another folder.</source>
        <translation>Eine temporäre Datei kann nicht angelegt werden: {reason}. Speicherplatz freigeben oder TMPDIR auf einen anderen Ordner setzen.</translation>
    </message>
    <message>
        <source>A voxel has three whole numbers; choose mm for a position with decimals.</source>
        <translation>Ein Voxel hat drei ganze Zahlen; für eine Position mit Dezimalen mm wählen.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Agreement with the reference</source>
        <translation>Übereinstimmung mit der Referenz</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Aligning {name}</source>
        <translation>{name} wird ausgerichtet</translation>
    </message>
    <message>
        <source>All cases are held out for validation; none is left for training.</source>
        <translation>Alle Fälle sind für die Validierung zurückgehalten; keiner bleibt für das Training.</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Andere Klasse</translation>
    </message>
    <message>
        <source>As stated ({values})</source>
        <translation>Wie angegeben ({values})</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Axial slices of {sequence} from the feet to the head, evenly spread over the extent of the mask. {convention}</source>
        <translation>Axiale Schichten von {sequence} von den Füßen zum Kopf, gleichmäßig über die Ausdehnung der Maske verteilt. {convention}</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangsuntersuchung</translation>
    </message>
    <message>
        <source>Before the network</source>
        <translation>Vor dem Netz</translation>
    </message>
    <message>
        <source>Bias field</source>
        <translation>Helligkeitsfeld</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Bone</translation>
    </message>
    <message>
        <source>BraTS 2023 (2 ED, 1 NCR, 3 ET)</source>
        <translation>BraTS 2023 (2 ED, 1 NCR, 3 ET)</translation>
    </message>
    <message>
        <source>BraTS after treatment (2 ED, 1 NET, 3 ET, 4 cavity)</source>
        <translation>BraTS nach Behandlung (2 ED, 1 NET, 3 ET, 4 Höhle)</translation>
    </message>
    <message>
        <source>BraTS figures</source>
        <translation>BraTS-Abbildungen</translation>
    </message>
    <message>
        <source>BraTS to 2015 (2 ED, 1 NCR, 3 NET, 4 ET)</source>
        <translation>BraTS bis 2015 (2 ED, 1 NCR, 3 NET, 4 ET)</translation>
    </message>
    <message>
        <source>BraTS to 2022 (2 ED, 1 NCR, 4 ET)</source>
        <translation>BraTS bis 2022 (2 ED, 1 NCR, 4 ET)</translation>
    </message>
    <message>
        <source>BraTS-PED (1 ET, 2 NET, 3 cyst, 4 ED)</source>
        <translation>BraTS-PED (1 ET, 2 NET, 3 Zyste, 4 ED)</translation>
    </message>
    <message>
        <source>Brain mask</source>
        <translation>Hirnmaske</translation>
    </message>
    <message>
        <source>Bringing the mask to the grid of {name}</source>
        <translation>Die Maske wird auf das Gitter von {name} gebracht</translation>
    </message>
    <message>
        <source>Building the network</source>
        <translation>Netz wird aufgebaut</translation>
    </message>
    <message>
        <source>But it was written later than the first one; make it the mask if it is the one that counts.</source>
        <translation>Sie wurde aber später geschrieben als die erste; sie zur Maske machen, wenn sie die gültige ist.</translation>
    </message>
    <message>
        <source>By its header, the brain is {longest_mm:.0f} mm long, with voxels of {spacing} mm; correct the voxel size or its unit in the file.</source>
        <translation>Laut Header ist das Gehirn {longest_mm:.0f} mm lang, mit Voxeln von {spacing} mm; die Voxelgröße oder ihre Einheit in der Datei korrigieren.</translation>
    </message>
    <message>
        <source>By the product alone</source>
        <translation>Nach dem Produkt allein</translation>
    </message>
    <message>
        <source>By the volume alone</source>
        <translation>Nach dem Volumen allein</translation>
    </message>
    <message>
        <source>By their contrast the sequences of {case} look like {order} instead; check them.</source>
        <translation>Dem Kontrast nach sehen die Sequenzen von {case} eher wie {order} aus; bitte prüfen.</translation>
    </message>
    <message>
        <source>By their names, {second} comes before {first}: see that the examinations are in the order of time.</source>
        <translation>Den Namen nach kommt {second} vor {first}: Darauf achten, dass die Untersuchungen zeitlich geordnet sind.</translation>
    </message>
    <message>
        <source>By their voxels, which can deceive, sequences of {case} may have changed places: {told}; check them.</source>
        <translation>Nach ihren Voxeln, die täuschen können, sind Sequenzen von {case} vielleicht vertauscht: {told}; sie prüfen.</translation>
    </message>
    <message>
        <source>CASE stands for the folder of the scans.</source>
        <translation>CASE steht für den Ordner der Scans.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Changes in per cent against the baseline and against the nadir, the smallest value before. The broken lines are the limits for the last examination.</source>
        <translation>Änderungen in Prozent gegenüber der Ausgangsuntersuchung und gegenüber dem Nadir, dem kleinsten Wert davor. Die gestrichelten Linien sind die Grenzen für die letzte Untersuchung.</translation>
    </message>
    <message>
        <source>Changing the mask</source>
        <translation>Maske wird geändert</translation>
    </message>
    <message>
        <source>Channel {number} of {name}</source>
        <translation>Kanal {number} von {name}</translation>
    </message>
    <message>
        <source>Click the ruler or angle to remove, then press Del</source>
        <translation>Die zu entfernende Strecke oder den Winkel anklicken, dann Entf drücken</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Farbenblind-sicher</translation>
    </message>
    <message>
        <source>Comparing with the reference</source>
        <translation>Vergleich mit der Referenz</translation>
    </message>
    <message>
        <source>Complete response</source>
        <translation>Vollständiges Ansprechen</translation>
    </message>
    <message>
        <source>Computing the feature maps</source>
        <translation>Merkmalskarten werden berechnet</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Verbunden mit</translation>
    </message>
    <message>
        <source>Contact sheet of a batch</source>
        <translation>Kontaktbogen eines Stapels</translation>
    </message>
    <message>
        <source>Contact sheet: {done} of {total}</source>
        <translation>Kontaktbogen: {done} von {total}</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronar</translation>
    </message>
    <message>
        <source>Counting intensities</source>
        <translation>Intensitäten werden gezählt</translation>
    </message>
    <message>
        <source>Course / ITK-SNAP</source>
        <translation>Kurs / ITK-SNAP</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>DICOM contours (RTSTRUCT)</source>
        <translation>DICOM-Konturen (RTSTRUCT)</translation>
    </message>
    <message>
        <source>DICOM measurements (SR), with the SEG that it refers to</source>
        <translation>DICOM-Messwerte (SR), mit dem SEG, auf das sie sich beziehen</translation>
    </message>
    <message>
        <source>DICOM segmentation (SEG)</source>
        <translation>DICOM-Segmentierung (SEG)</translation>
    </message>
    <message>
        <source>Decathlon (1 ED, 2 NET, 3 ET)</source>
        <translation>Decathlon (1 ED, 2 NET, 3 ET)</translation>
    </message>
    <message>
        <source>Deciding the classes</source>
        <translation>Klassen werden bestimmt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Diameters</source>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <source>Diameters (mm)</source>
        <translation>Durchmesser (mm)</translation>
    </message>
    <message>
        <source>Diameters are measured in {now} slices, and were in {before} ones at the baseline: products differ without growth. Measure all in one plane.</source>
        <translation>Die Durchmesser werden in der Ebene „{now}“ gemessen und wurden bei der Ausgangsuntersuchung in der Ebene „{before}“ gemessen: Die Produkte unterscheiden sich auch ohne Wachstum. Alle in einer Ebene messen.</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Dice {dice:.2f}</source>
        <translation>Dice {dice:.2f}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Doubt {doubt:.2f}</source>
        <translation>Zweifel {doubt:.2f}</translation>
    </message>
    <message>
        <source>Doubt {doubt:.2f}, median of the batch {median:.2f}</source>
        <translation>Zweifel {doubt:.2f}, Median des Stapels {median:.2f}</translation>
    </message>
    <message>
        <source>Drag along one leg, then click the end of the other; Esc ends</source>
        <translation>Entlang eines Schenkels ziehen, dann das Ende des anderen anklicken; Esc beendet</translation>
    </message>
    <message>
        <source>Drag in a view to measure a length; Esc ends</source>
        <translation>In einer Ansicht ziehen, um eine Länge zu messen; Esc beendet</translation>
    </message>
    <message>
        <source>Drawing the slices</source>
        <translation>Schichten werden gezeichnet</translation>
    </message>
    <message>
        <source>Drawing {case}</source>
        <translation>{case} wird gezeichnet</translation>
    </message>
    <message>
        <source>Edema</source>
        <translation>Ödem</translation>
    </message>
    <message>
        <source>Edit later</source>
        <translation>Später bearbeiten</translation>
    </message>
    <message>
        <source>Edited and reference agree in every voxel</source>
        <translation>Korrigierte Maske und Referenz stimmen in jedem Voxel überein</translation>
    </message>
    <message>
        <source>Ending at once…</source>
        <translation>Wird sofort beendet…</translation>
    </message>
    <message>
        <source>Enhancing</source>
        <translation>Anreichernd</translation>
    </message>
    <message>
        <source>Enhancing tumour cannot be marked.</source>
        <translation>Anreichernder Tumor kann nicht markiert werden.</translation>
    </message>
    <message>
        <source>Epoch {epoch:g}, step {number:g} of {of:g}</source>
        <translation>Epoche {epoch:g}, Schritt {number:g} von {of:g}</translation>
    </message>
    <message>
        <source>Epoch {epoch:g}: validating…</source>
        <translation>Epoche {epoch:g}: Validierung…</translation>
    </message>
    <message>
        <source>Evening out {name}</source>
        <translation>{name} wird ausgeglichen</translation>
    </message>
    <message>
        <source>Examination {number}</source>
        <translation>Untersuchung {number}</translation>
    </message>
    <message>
        <source>Examination {number} cannot be the baseline: there are {count}, and one has to come after it.</source>
        <translation>Untersuchung {number} kann nicht die Ausgangsuntersuchung sein: Es gibt {count}, und eine muss danach kommen.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Feature maps need a case: open one.</source>
        <translation>Merkmalskarten brauchen einen Fall: bitte einen öffnen.</translation>
    </message>
    <message>
        <source>Feature maps need weights: choose a model instead of a network.</source>
        <translation>Merkmalskarten brauchen Gewichte: ein Modell statt eines Netzes wählen.</translation>
    </message>
    <message>
        <source>Figures of the {count} case of the model&apos;s card.</source>
        <translation>Werte von {count} Fall der Modellkarte.</translation>
    </message>
    <message>
        <source>File too large for the disk</source>
        <translation>Die Datei ist zu groß für den Datenträger</translation>
    </message>
    <message>
        <source>Finding the brain</source>
        <translation>Das Gehirn wird gesucht</translation>
    </message>
    <message>
        <source>Finding the brain in {name}</source>
        <translation>Das Gehirn wird in {name} gesucht</translation>
    </message>
    <message>
        <source>Finished: {count} case done.</source>
        <translation>Beendet: {count} Fall fertig.</translation>
    </message>
    <message>
        <source>Finished: {count} cases done.</source>
        <translation>Beendet: {count} Fälle fertig.</translation>
    </message>
    <message>
        <source>Finished: {done} done, {failed} failed.</source>
        <translation>Beendet: {done} fertig, {failed} fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Fitting temperatures and thresholds</source>
        <translation>Temperaturen und Schwellenwerte werden angepasst</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPUs that OpenVINO lists can segment, but not train. Choose another device.</source>
        <translation>GPUs, die OpenVINO nennt, können segmentieren, aber nicht trainieren. Ein anderes Gerät wählen.</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>HD-BET cannot be started: {reason}.</source>
        <translation>HD-BET lässt sich nicht starten: {reason}.</translation>
    </message>
    <message>
        <source>HD-BET did not end within an hour, and was stopped.</source>
        <translation>HD-BET endete nicht innerhalb einer Stunde und wurde beendet.</translation>
    </message>
    <message>
        <source>HD-BET ended without a mask on the grid of {name}.</source>
        <translation>HD-BET endete ohne eine Maske auf dem Gitter von {name}.</translation>
    </message>
    <message>
        <source>HD-BET failed: {words}.</source>
        <translation>HD-BET ist fehlgeschlagen: {words}.</translation>
    </message>
    <message>
        <source>HD-BET finds the brain in {name}</source>
        <translation>HD-BET findet das Gehirn in {name}</translation>
    </message>
    <message>
        <source>HD-BET found no brain in {name}.</source>
        <translation>HD-BET hat in {name} kein Gehirn gefunden.</translation>
    </message>
    <message>
        <source>HD-BET waits for another run of it to end</source>
        <translation>HD-BET wartet auf das Ende eines anderen Laufs</translation>
    </message>
    <message>
        <source>HD-GLIO (1 T2/FLAIR, 2 ET)</source>
        <translation>HD-GLIO (1 T2/FLAIR, 2 ET)</translation>
    </message>
    <message>
        <source>HD95 (mm)</source>
        <translation>HD95 (mm)</translation>
    </message>
    <message>
        <source>HD95: the larger of the two directed 95th percentiles of the distances between the surfaces.</source>
        <translation>HD95: das größere der beiden gerichteten 95. Perzentile der Abstände zwischen den Oberflächen.</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Hot</translation>
    </message>
    <message>
        <source>How much worse the result gets was not measured.</source>
        <translation>Wie viel schlechter das Ergebnis wird, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>How the mask was made is not known; it was read from a file.</source>
        <translation>Wie die Maske entstand, ist nicht bekannt; sie wurde aus einer Datei gelesen.</translation>
    </message>
    <message>
        <source>Imaging part of the response only, for research.</source>
        <translation>Nur der bildgebende Teil der Beurteilung, für die Forschung.</translation>
    </message>
    <message>
        <source>Imported the model {model}</source>
        <translation>Modell {model} importiert</translation>
    </message>
    <message>
        <source>Importing the model</source>
        <translation>Modell wird importiert</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>{name} wird importiert…</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Intensities z-scored over the brain, padding; see the model.</source>
        <translation>Intensitäten über das Gehirn z-standardisiert, Ränder aufgefüllt; siehe Modell.</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>Das wird ausgelassen.</translation>
    </message>
    <message>
        <source>Its task failed {count} times on the cluster, the last time with {kind}: {error}.</source>
        <translation>Seine Aufgabe schlug auf dem Cluster {count}-mal fehl, zuletzt mit {kind}: {error}.</translation>
    </message>
    <message>
        <source>Keeping the session</source>
        <translation>Sitzung wird gesichert</translation>
    </message>
    <message>
        <source>Keeping the strokes</source>
        <translation>Striche werden gesichert</translation>
    </message>
    <message>
        <source>Keras spreads a training over several devices with JAX only, not with {runtime}; add --runtime jax, or leave out --devices.</source>
        <translation>Keras verteilt ein Training nur mit JAX auf mehrere Geräte, nicht mit {runtime}; --runtime jax hinzufügen oder --devices weglassen.</translation>
    </message>
    <message>
        <source>Key slices</source>
        <translation>Wichtige Schichten</translation>
    </message>
    <message>
        <source>Layer (type)</source>
        <translation>Layer (Typ)</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation>Läsion</translation>
    </message>
    <message>
        <source>Lesion {number} grew from {old:.2f} to {new:.2f} mL ({percent:+.0f} %).</source>
        <translation>Läsion {number} wuchs von {old:.2f} auf {new:.2f} mL ({percent:+.0f} %).</translation>
    </message>
    <message>
        <source>Lesion {number} is about the same: {old:.2f} to {new:.2f} mL ({percent:+.0f} %).</source>
        <translation>Läsion {number} ist etwa gleich: {old:.2f} auf {new:.2f} mL ({percent:+.0f} %).</translation>
    </message>
    <message>
        <source>Lesion {number} is new, {ml:.2f} mL.</source>
        <translation>Läsion {number} ist neu, {ml:.2f} mL.</translation>
    </message>
    <message>
        <source>Lesion {number} is new, {ml:.2f} mL; it is {thin_mm:.1f} mm thick, and slices were {step_mm:.1f} mm apart before, so it may have lain between them.</source>
        <translation>Läsion {number} ist neu, {ml:.2f} mL; sie ist {thin_mm:.1f} mm dick, und die Schichten lagen vorher {step_mm:.1f} mm auseinander, sie kann also dazwischen gelegen haben.</translation>
    </message>
    <message>
        <source>Lesion {number} of {count}, {volume_ml:.1f} mL</source>
        <translation>Läsion {number} von {count}, {volume_ml:.1f} mL</translation>
    </message>
    <message>
        <source>Lesion {number} shrank from {old:.2f} to {new:.2f} mL ({percent:+.0f} %).</source>
        <translation>Läsion {number} schrumpfte von {old:.2f} auf {new:.2f} mL ({percent:+.0f} %).</translation>
    </message>
    <message>
        <source>Lesion {number} split into {parts}.</source>
        <translation>Läsion {number} teilte sich in {parts}.</translation>
    </message>
    <message>
        <source>Lesion {number} vanished.</source>
        <translation>Läsion {number} ist verschwunden.</translation>
    </message>
    <message>
        <source>Lesion {number} vanished; it was {thin_mm:.1f} mm thick, and slices are now {step_mm:.1f} mm apart, so it may lie between them.</source>
        <translation>Läsion {number} ist verschwunden; sie war {thin_mm:.1f} mm dick, und die Schichten liegen nun {step_mm:.1f} mm auseinander, sie kann also dazwischen liegen.</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Läsionen</translation>
    </message>
    <message>
        <source>Lesions {numbers} merged into {into}.</source>
        <translation>Läsionen {numbers} verschmolzen zu {into}.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Line: range.</source>
        <translation>Linie: Spanne.</translation>
    </message>
    <message>
        <source>Line: range; mark: reference.</source>
        <translation>Linie: Spanne; Marke: Referenz.</translation>
    </message>
    <message>
        <source>Lines {first} and {second} of {path} both name the case {name}; give each case a name of its own, or add a column session.</source>
        <translation>Die Zeilen {first} und {second} von {path} nennen beide den Fall {name}; jedem Fall einen eigenen Namen geben oder eine Spalte session hinzufügen.</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Loading the network that finds the brain</source>
        <translation>Das Netz, das das Gehirn findet, wird geladen</translation>
    </message>
    <message>
        <source>Looking at the scans</source>
        <translation>Die Aufnahmen werden angesehen</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>Fälle werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for scans</source>
        <translation>Suche nach Aufnahmen</translation>
    </message>
    <message>
        <source>Looking for scans in {count:,} folders</source>
        <translation>Suche nach Aufnahmen in {count:,} Ordnern</translation>
    </message>
    <message>
        <source>MP4 videos need the video extra: pip install &apos;unet-gui[video]&apos;.</source>
        <translation>MP4-Videos brauchen das Extra video: pip install &apos;unet-gui[video]&apos;.</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Making the demo case</source>
        <translation>Demo-Fall wird erzeugt</translation>
    </message>
    <message>
        <source>Making the surface of the brain</source>
        <translation>Oberfläche des Gehirns wird erzeugt</translation>
    </message>
    <message>
        <source>Making the surfaces of the mask</source>
        <translation>Oberflächen der Maske werden erzeugt</translation>
    </message>
    <message>
        <source>Mark: reference.</source>
        <translation>Marke: Referenz.</translation>
    </message>
    <message>
        <source>Marks {classes} on {sequences}, in {count} stage.</source>
        <translation>Markiert {classes} auf {sequences}, in {count} Stufe.</translation>
    </message>
    <message>
        <source>Marks {classes} on {sequences}, in {count} stages.</source>
        <translation>Markiert {classes} auf {sequences}, in {count} Stufen.</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>Darf fehlen</translation>
    </message>
    <message>
        <source>Mean Dice without {names}: {parts}.</source>
        <translation>Mittlerer Dice ohne {names}: {parts}.</translation>
    </message>
    <message>
        <source>Means over the {count} cases of the model&apos;s card.</source>
        <translation>Mittelwerte über die {count} Fälle der Modellkarte.</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>Messbar</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measuring on cases that these weights were trained on</source>
        <translation>Messung an Fällen, mit denen diese Gewichte trainiert wurden</translation>
    </message>
    <message>
        <source>Measuring the lesions</source>
        <translation>Läsionen werden gemessen</translation>
    </message>
    <message>
        <source>Measuring the mask</source>
        <translation>Die Maske wird gemessen</translation>
    </message>
    <message>
        <source>Measuring the model on its validation cases</source>
        <translation>Modell wird an seinen Validierungsfällen gemessen</translation>
    </message>
    <message>
        <source>Measuring without {names}</source>
        <translation>Messung ohne {names}</translation>
    </message>
    <message>
        <source>Meshes with colours, PLY</source>
        <translation>Oberflächen mit Farben, PLY</translation>
    </message>
    <message>
        <source>Meshes, OBJ</source>
        <translation>Oberflächen, OBJ</translation>
    </message>
    <message>
        <source>Meshes, STL</source>
        <translation>Oberflächen, STL</translation>
    </message>
    <message>
        <source>Methods, to paste</source>
        <translation>Methoden, zum Einfügen</translation>
    </message>
    <message>
        <source>Minor response</source>
        <translation>Geringes Ansprechen</translation>
    </message>
    <message>
        <source>Mirror images</source>
        <translation>Spiegelbilder</translation>
    </message>
    <message>
        <source>Mirror images change the volume by up to ±{value} %</source>
        <translation>Spiegelbilder ändern das Volumen um bis zu ±{value} %</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model grid</source>
        <translation>Modellgitter</translation>
    </message>
    <message>
        <source>Model {id}: {title}</source>
        <translation>Modell {id}: {title}</translation>
    </message>
    <message>
        <source>Moving the thresholds</source>
        <translation>Schwellenwerte werden verschoben</translation>
    </message>
    <message>
        <source>NIfTI, a file for each class</source>
        <translation>NIfTI, eine Datei je Klasse</translation>
    </message>
    <message>
        <source>NIfTI, all classes in one file</source>
        <translation>NIfTI, alle Klassen in einer Datei</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No brain was found in {name}. Check that it is an MRI scan of a head, or leave out the step Brain mask.</source>
        <translation>In {name} wurde kein Gehirn gefunden. Prüfen, ob es eine MRT-Aufnahme eines Kopfes ist, oder den Schritt Hirnmaske weglassen.</translation>
    </message>
    <message>
        <source>No brain was found. Leave out the step Brain mask.</source>
        <translation>Es wurde kein Gehirn gefunden. Den Schritt Hirnmaske weglassen.</translation>
    </message>
    <message>
        <source>No lesion is left.</source>
        <translation>Keine Läsion ist übrig.</translation>
    </message>
    <message>
        <source>No memory is mapped.</source>
        <translation>Kein Speicher ist eingeblendet.</translation>
    </message>
    <message>
        <source>No model is installed; give one with --model DIR.</source>
        <translation>Kein Modell ist installiert; eines mit --model DIR angeben.</translation>
    </message>
    <message>
        <source>No scheduler answers at {address} ({error}). Start one with `dask scheduler`, or give local:N.</source>
        <translation>Unter {address} antwortet kein Scheduler ({error}). Starten Sie einen mit `dask scheduler`, oder geben Sie local:N an.</translation>
    </message>
    <message>
        <source>No space left in the quota of the user</source>
        <translation>Der Speicherplatz, der dem Benutzer zusteht, ist verbraucht</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>No tumour is marked: there is nothing to write as {formats}.</source>
        <translation>Es ist kein Tumor markiert: Es gibt nichts zu schreiben als {formats}.</translation>
    </message>
    <message>
        <source>No tumour was found.</source>
        <translation>Kein Tumor wurde gefunden.</translation>
    </message>
    <message>
        <source>No weights are loaded: the network is as in its source.</source>
        <translation>Keine Gewichte sind geladen: das Netz ist wie in seiner Quelle.</translation>
    </message>
    <message>
        <source>No worker of the cluster can do the cases. {reason}</source>
        <translation>Kein Worker des Clusters kann die Fälle bearbeiten. {reason}</translation>
    </message>
    <message>
        <source>Non-enhancing</source>
        <translation>Nicht anreichernd</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>Not evaluable</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>Not measured: the weights were imported.</source>
        <translation>Nicht gemessen: die Gewichte wurden importiert.</translation>
    </message>
    <message>
        <source>Not tested: {title}</source>
        <translation>Nicht getestet: {title}</translation>
    </message>
    <message>
        <source>Nothing has changed: no voxel fits, or the limits exclude all</source>
        <translation>Nichts hat sich geändert: Kein Voxel passt, oder die Grenzen schließen alle aus</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>Nichts ist markiert</translation>
    </message>
    <message>
        <source>Nothing is marked as {classes}: the DICOM files leave it out.</source>
        <translation>Nichts ist als {classes} markiert: Die DICOM-Dateien enthalten es nicht.</translation>
    </message>
    <message>
        <source>Nothing is marked as {classes}: there is no mesh of it.</source>
        <translation>Nichts ist als {classes} markiert: Davon gibt es keine Oberfläche.</translation>
    </message>
    <message>
        <source>Of the {count} channels of {name}, none marks anything.</source>
        <translation>Von den {count} Kanälen von {name} markiert keiner etwas.</translation>
    </message>
    <message>
        <source>Of the {count} channels of {name}, only channel {number} marks anything.</source>
        <translation>Von den {count} Kanälen von {name} markiert nur Kanal {number} etwas.</translation>
    </message>
    <message>
        <source>On another grid than the mask, and therefore without intensities: {names}.</source>
        <translation>Auf einem anderen Gitter als die Maske und daher ohne Intensitäten: {names}.</translation>
    </message>
    <message>
        <source>One of the masks has classes and the other a whole tumour; they cannot be combined. Begin the correction with the other mask.</source>
        <translation>Eine der Masken hat Klassen, die andere einen ganzen Tumor; sie lassen sich nicht verbinden. Beginnen Sie die Korrektur mit der anderen Maske.</translation>
    </message>
    <message>
        <source>OpenVINO cannot be loaded ({error}). Install the package openvino, or choose another runtime.</source>
        <translation>OpenVINO kann nicht geladen werden ({error}). Das Paket openvino installieren oder eine andere Bibliothek wählen.</translation>
    </message>
    <message>
        <source>OpenVINO lists {count} GPUs. Choose the CPU, or another runtime.</source>
        <translation>OpenVINO nennt {count} GPUs. Die CPU oder eine andere Bibliothek wählen.</translation>
    </message>
    <message>
        <source>OpenVINO runs on a GPU here, which the makers of this program have not tested. Compare a result with that of the CPU.</source>
        <translation>OpenVINO läuft hier auf einer GPU, was die Hersteller dieses Programms nicht getestet haben. Ein Ergebnis mit dem der CPU vergleichen.</translation>
    </message>
    <message>
        <source>OpenVINO sees no GPU. Choose the CPU, or another runtime.</source>
        <translation>OpenVINO findet keine GPU. Die CPU oder eine andere Bibliothek wählen.</translation>
    </message>
    <message>
        <source>Opened {case}</source>
        <translation>{case} geöffnet</translation>
    </message>
    <message>
        <source>Opening cancelled</source>
        <translation>Öffnen abgebrochen</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>Ausgabeform</translation>
    </message>
    <message>
        <source>Param #</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parquet needs PyArrow; install it with pip install &apos;unet-gui[parquet]&apos;.</source>
        <translation>Parquet braucht PyArrow; installieren Sie es mit pip install &apos;unet-gui[parquet]&apos;.</translation>
    </message>
    <message>
        <source>Partial response</source>
        <translation>Teilweises Ansprechen</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Prediction and reference agree in every voxel</source>
        <translation>Vorhersage und Referenz stimmen in jedem Voxel überein</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Preparation cancelled</source>
        <translation>Vorbereitung abgebrochen</translation>
    </message>
    <message>
        <source>Prepared in {seconds:.1f} s</source>
        <translation>Vorbereitet in {seconds:.1f} s</translation>
    </message>
    <message>
        <source>Preparing the correction</source>
        <translation>Die Korrektur wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the network ({network}, {count:,} parameters): this can take a minute…</source>
        <translation>Das Netz wird vorbereitet ({network}, {count:,} Parameter): das kann eine Minute dauern…</translation>
    </message>
    <message>
        <source>Preparing the sequences</source>
        <translation>Sequenzen werden vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the tile</source>
        <translation>Kachel wird vorbereitet</translation>
    </message>
    <message>
        <source>Probabilities, a NIfTI for each class</source>
        <translation>Wahrscheinlichkeiten, eine NIfTI-Datei je Klasse</translation>
    </message>
    <message>
        <source>Product (mm²)</source>
        <translation>Produkt (mm²)</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Progressive disease</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>RANO 2.0</source>
        <translation>RANO 2.0</translation>
    </message>
    <message>
        <source>RANO 2010, high-grade glioma</source>
        <translation>RANO 2010, hochgradiges Gliom</translation>
    </message>
    <message>
        <source>RANO-LGG, low-grade glioma</source>
        <translation>RANO-LGG, niedriggradiges Gliom</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Read {case} ({number} of {count})</source>
        <translation>{case} gelesen ({number} von {count})</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading DICOM headers</source>
        <translation>DICOM-Header werden gelesen</translation>
    </message>
    <message>
        <source>Reading the batch</source>
        <translation>Der Stapel wird gelesen</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Reference, mL</source>
        <translation>Referenz, mL</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Removed a lesion of {volume_ml:.1f} mL</source>
        <translation>Eine Läsion von {volume_ml:.1f} mL entfernt</translation>
    </message>
    <message>
        <source>Removed the model {model}</source>
        <translation>Modell {model} entfernt</translation>
    </message>
    <message>
        <source>Resampling {name}</source>
        <translation>{name} wird umgerechnet</translation>
    </message>
    <message>
        <source>Research use only. This is not a medical device: it must not be used for diagnosis or treatment.</source>
        <translation>Nur für die Forschung. Dies ist kein Medizinprodukt: Es darf nicht für Diagnose oder Behandlung verwendet werden.</translation>
    </message>
    <message>
        <source>Resection cavity</source>
        <translation>Resektionshöhle</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Ansprechen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Running the batch</source>
        <translation>Der Stapel läuft</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>Same lesions</source>
        <translation>Dieselben Läsionen</translation>
    </message>
    <message>
        <source>Saved {count} file in {folder}</source>
        <translation>{count} Datei in {folder} gespeichert</translation>
    </message>
    <message>
        <source>Saved {count} files in {folder}</source>
        <translation>{count} Dateien in {folder} gespeichert</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path} gespeichert</translation>
    </message>
    <message>
        <source>Saving the decision</source>
        <translation>Die Entscheidung wird gespeichert</translation>
    </message>
    <message>
        <source>Saving the drawing</source>
        <translation>Zeichnung wird gespeichert</translation>
    </message>
    <message>
        <source>Saving the mask</source>
        <translation>Maske wird gespeichert</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation>Bild wird gespeichert</translation>
    </message>
    <message>
        <source>Saving the session</source>
        <translation>Sitzung wird gespeichert</translation>
    </message>
    <message>
        <source>Scans and preparation</source>
        <translation>Scans und Vorbereitung</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Seen in training: the model was trained on this case ({name}), so the agreement with its reference says nothing about other cases.</source>
        <translation>Im Training gesehen: Das Modell wurde mit diesem Fall trainiert ({name}), daher sagt die Übereinstimmung mit seiner Referenz nichts über andere Fälle.</translation>
    </message>
    <message>
        <source>Segmentation cancelled</source>
        <translation>Segmentierung abgebrochen</translation>
    </message>
    <message>
        <source>Segmentation of {case} cancelled</source>
        <translation>Segmentierung von {case} abgebrochen</translation>
    </message>
    <message>
        <source>Segmentation of {case} cancelled: {why}</source>
        <translation>Segmentierung von {case} abgebrochen: {why}</translation>
    </message>
    <message>
        <source>Segmenting</source>
        <translation>Segmentieren</translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation>Zuerst einen Layer wählen.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Sizes over time</source>
        <translation>Größen im Verlauf</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Slices are {now:.1f} mm apart, and were {before:.1f} mm apart at the baseline: volumes and products of small lesions differ without growth.</source>
        <translation>Die Schichten liegen {now:.1f} mm auseinander, bei der Ausgangsuntersuchung waren es {before:.1f} mm: Volumen und Produkte kleiner Läsionen unterscheiden sich auch ohne Wachstum.</translation>
    </message>
    <message>
        <source>Slices that were interpolated have no image in the series, so the DICOM files leave them out: {count}.</source>
        <translation>Interpolierte Schichten haben in der Serie kein Bild, deshalb fehlen sie in den DICOM-Dateien: {count}.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>Stable disease</source>
        <translation>Stabile Erkrankung</translation>
    </message>
    <message>
        <source>Stage {number} of {count}</source>
        <translation>Stufe {number} von {count}</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Rechenprozess startet</translation>
    </message>
    <message>
        <source>Starting: loading the network library…</source>
        <translation>Start: Netzbibliothek wird geladen…</translation>
    </message>
    <message>
        <source>Stopped in the first epoch; no model was written.</source>
        <translation>In der ersten Epoche beendet; kein Modell wurde geschrieben.</translation>
    </message>
    <message>
        <source>Stopped; no model was written.</source>
        <translation>Beendet; kein Modell wurde geschrieben.</translation>
    </message>
    <message>
        <source>Stopped; writing a package with the weights so far.</source>
        <translation>Beendet; ein Paket mit den bisherigen Gewichten wird geschrieben.</translation>
    </message>
    <message>
        <source>Stopping in the first epoch, so no model is written…</source>
        <translation>Ende in der ersten Epoche, daher wird kein Modell geschrieben…</translation>
    </message>
    <message>
        <source>Stopping: writing the model so far…</source>
        <translation>Ende: das bisherige Modell wird geschrieben…</translation>
    </message>
    <message>
        <source>Sum of products</source>
        <translation>Summe der Produkte</translation>
    </message>
    <message>
        <source>Sum of products of the targets, mm²</source>
        <translation>Summe der Produkte der Zielläsionen, mm²</translation>
    </message>
    <message>
        <source>Sum of products {product:+.0f} % against the baseline and {nadir:+.0f} % against the nadir: neither response nor progression.</source>
        <translation>Summe der Produkte {product:+.0f} % gegenüber der Ausgangsuntersuchung und {nadir:+.0f} % gegenüber dem Nadir: weder Ansprechen noch Progress.</translation>
    </message>
    <message>
        <source>T2/FLAIR change</source>
        <translation>T2/FLAIR-Veränderung</translation>
    </message>
    <message>
        <source>TE {te} ms with TR {tr} ms</source>
        <translation>TE {te} ms bei TR {tr} ms</translation>
    </message>
    <message>
        <source>TI {ti} ms with TE {te} ms</source>
        <translation>TI {ti} ms bei TE {te} ms</translation>
    </message>
    <message>
        <source>TI {ti} ms with TR {tr} ms</source>
        <translation>TI {ti} ms bei TR {tr} ms</translation>
    </message>
    <message>
        <source>TI {value:.4g} ms</source>
        <translation>TI {value:.4g} ms</translation>
    </message>
    <message>
        <source>Target lesions</source>
        <translation>Zielläsionen</translation>
    </message>
    <message>
        <source>Target {number}</source>
        <translation>Zielläsion {number}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Zielläsionen</translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU on this Mac. Choose the CPU.</source>
        <translation>TensorFlow findet auf diesem Mac keine GPU. Die CPU wählen.</translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU. With an NVIDIA card, install the gpu extra (pip install &apos;unet-gui[gpu]&apos;) and its driver, or choose the CPU.</source>
        <translation>TensorFlow findet keine GPU. Bei einer NVIDIA-Karte das Extra gpu (pip install &apos;unet-gui[gpu]&apos;) und ihren Treiber installieren oder die CPU wählen.</translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU: it supports none on native Windows since version 2.11. Run the program under WSL2, or choose the CPU.</source>
        <translation>TensorFlow findet keine GPU: Seit Version 2.11 unterstützt es unter nativem Windows keine. Das Programm unter WSL2 ausführen oder die CPU wählen.</translation>
    </message>
    <message>
        <source>The GPU has {free_gb:.1f} GB of free memory, but {least_gb:.0f} GB are needed. Close other programs that use it, or use the CPU.</source>
        <translation>Die GPU hat {free_gb:.1f} GB freien Speicher, nötig sind aber {least_gb:.0f} GB. Andere Programme schließen, die sie nutzen, oder die CPU nutzen.</translation>
    </message>
    <message>
        <source>The T2/FLAIR signal has clearly increased.</source>
        <translation>Das T2/FLAIR-Signal hat deutlich zugenommen.</translation>
    </message>
    <message>
        <source>The T2/FLAIR signal was not judged.</source>
        <translation>Das T2/FLAIR-Signal wurde nicht beurteilt.</translation>
    </message>
    <message>
        <source>The brain has another outline in {others} than in {names} (overlap {overlap:.0%}), though they share one grid: they may be of another patient or another day, lie askew, or lack slices.</source>
        <translation>Das Gehirn hat in {others} einen anderen Umriss als in {names} (Überlappung {overlap:.0%}), obwohl sie auf einem Gitter liegen: Sie können von einem anderen Patienten oder einem anderen Tag stammen, verschoben sein, oder es fehlen Schichten.</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>Der Aufruf</translation>
    </message>
    <message>
        <source>The card of the model says: “{text}”</source>
        <translation>Die Karte des Modells sagt: „{text}“</translation>
    </message>
    <message>
        <source>The clinical state is worse.</source>
        <translation>Der klinische Zustand ist schlechter.</translation>
    </message>
    <message>
        <source>The clinical state was not given.</source>
        <translation>Der klinische Zustand wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>The column {names} of {file} is not used.</source>
        <translation>Die Spalte {names} von {file} wird nicht verwendet.</translation>
    </message>
    <message>
        <source>The columns {first} and {second} of {file} both name the {role}; leave one of them.</source>
        <translation>Die Spalten {first} und {second} von {file} nennen beide {role}; nur eine davon stehen lassen.</translation>
    </message>
    <message>
        <source>The columns {names} of {file} are not used.</source>
        <translation>Die Spalten {names} von {file} werden nicht verwendet.</translation>
    </message>
    <message>
        <source>The command ended with exit code {code}</source>
        <translation>Der Befehl endete mit Exit-Code {code}</translation>
    </message>
    <message>
        <source>The device has too little memory for the training cases; give --drawing host.</source>
        <translation>Das Gerät hat zu wenig Speicher für die Trainingsfälle; --drawing host angeben.</translation>
    </message>
    <message>
        <source>The disk can only be read</source>
        <translation>Der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>The disk of {folder} is full. Free some space, then continue with --resume.</source>
        <translation>Der Datenträger von {folder} ist voll. Platz schaffen, dann mit --resume fortsetzen.</translation>
    </message>
    <message>
        <source>The disk or the network share is gone</source>
        <translation>Der Datenträger oder die Netzwerkfreigabe ist nicht mehr da</translation>
    </message>
    <message>
        <source>The dose of steroids was not given.</source>
        <translation>Die Steroiddosis wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>The edited mask of {lost} cannot be read: {folder} must be beside the session file. Put it there and open the session again.</source>
        <translation>Die korrigierte Maske von {lost} kann nicht gelesen werden: {folder} muss neben der Sitzungsdatei liegen. Legen Sie es dorthin und öffnen Sie die Sitzung erneut.</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>Der Rechenprozess</translation>
    </message>
    <message>
        <source>The engine did not start within {start_s:.0f} s. Close other programs and segment again.</source>
        <translation>Der Rechenprozess startete nicht innerhalb von {start_s:.0f} s. Andere Programme schließen und erneut segmentieren.</translation>
    </message>
    <message>
        <source>The engine does not answer; another one is started soon</source>
        <translation>Der Rechenprozess antwortet nicht; bald wird ein neuer gestartet</translation>
    </message>
    <message>
        <source>The engine has another version than the window. Close the program and start it again.</source>
        <translation>Der Rechenprozess hat eine andere Version als das Fenster. Das Programm schließen und neu starten.</translation>
    </message>
    <message>
        <source>The engine ran out of memory. Close other programs and try again.</source>
        <translation>Dem Rechenprozess ging der Speicher aus. Andere Programme schließen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>The engine sent an invalid reply ({shown!r}). Segment again to start a new one.</source>
        <translation>Der Rechenprozess sandte eine ungültige Antwort ({shown!r}). Erneut segmentieren, um einen neuen zu starten.</translation>
    </message>
    <message>
        <source>The engine stopped giving signs of life and was ended. Segment again to start a new one.</source>
        <translation>Der Rechenprozess gab kein Lebenszeichen mehr und wurde beendet. Erneut segmentieren, um einen neuen zu starten.</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly ({end}). Segment again to start a new one; the log file has the details.</source>
        <translation>Der Rechenprozess endete unerwartet ({end}). Erneut segmentieren, um einen neuen zu starten; die Protokolldatei enthält die Details.</translation>
    </message>
    <message>
        <source>The engine was ended because it did not answer. Do it again to start a new one.</source>
        <translation>Der Rechenprozess wurde beendet, weil er nicht antwortete. Den Vorgang wiederholen, um einen neuen zu starten.</translation>
    </message>
    <message>
        <source>The engine was killed, most likely for lack of memory. Close other programs, or give it less memory, and segment again.</source>
        <translation>Der Rechenprozess wurde abgebrochen, wahrscheinlich aus Speichermangel. Andere Programme schließen oder ihm weniger Speicher geben und erneut segmentieren.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The files are taken as one case, although {doubts}.</source>
        <translation>Die Dateien gelten als ein Fall, obwohl: {doubts}.</translation>
    </message>
    <message>
        <source>The files do not say which side is left; sides in this report are a guess.</source>
        <translation>Die Dateien sagen nicht, welche Seite links ist; die Seiten in diesem Bericht sind geraten.</translation>
    </message>
    <message>
        <source>The files do not tell left from right, so no lesion is given a side.</source>
        <translation>Die Dateien sagen nicht, was links und was rechts ist; deshalb bekommt keine Läsion eine Seite.</translation>
    </message>
    <message>
        <source>The files do not tell left from right.</source>
        <translation>Die Dateien unterscheiden links und rechts nicht.</translation>
    </message>
    <message>
        <source>The files of the scans have changed since this mask was made; press Segment for a new one.</source>
        <translation>Die Dateien der Aufnahmen haben sich seit der Entstehung dieser Maske geändert; für eine neue „Segmentieren“ drücken.</translation>
    </message>
    <message>
        <source>The film was not saved</source>
        <translation>Der Film wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The follow-up of this session is left out, because another one has begun. To see it, remove the examinations and open the session again.</source>
        <translation>Der Verlauf dieser Sitzung bleibt weg, weil ein anderer begonnen ist. Um ihn zu sehen, die Untersuchungen entfernen und die Sitzung erneut öffnen.</translation>
    </message>
    <message>
        <source>The guide&apos;s page {name}.md cannot be read; install the program again.</source>
        <translation>Die Seite {name}.md der Anleitung kann nicht gelesen werden; das Programm neu installieren.</translation>
    </message>
    <message>
        <source>The header of {series} cannot be read.</source>
        <translation>Der Header von {series} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The headers of {first} and {second} name different patients.</source>
        <translation>Die Header von {first} und {second} nennen verschiedene Patienten.</translation>
    </message>
    <message>
        <source>The id of a model</source>
        <translation>Die ID eines Modells</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The largest axial section of the mask, slice {number} of {count}, on every sequence, and the coronal and sagittal slices through it.</source>
        <translation>Der größte axiale Querschnitt der Maske, Schicht {number} von {count}, in jeder Sequenz, und die koronale und sagittale Schicht durch ihn.</translation>
    </message>
    <message>
        <source>The mask existed already; the volumes were measured from it.</source>
        <translation>Die Maske existierte bereits; die Volumina wurden an ihr gemessen.</translation>
    </message>
    <message>
        <source>The mask has been changed meanwhile; try again</source>
        <translation>Die Maske wurde inzwischen geändert; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>The mask is empty; there is nothing to put into such a file.</source>
        <translation>Die Maske ist leer; in eine solche Datei käme nichts.</translation>
    </message>
    <message>
        <source>The mask lies on another grid than the scan and cannot be corrected. Place it by its header first.</source>
        <translation>Die Maske liegt auf einem anderen Gitter als die Aufnahme und kann nicht korrigiert werden. Platzieren Sie sie zuerst nach ihrem Header.</translation>
    </message>
    <message>
        <source>The mask needs a name.</source>
        <translation>Die Maske braucht einen Namen.</translation>
    </message>
    <message>
        <source>The mask of the brain has {volume_ml:.0f} mL; brains of adults have {least_ml:.0f} to {most_ml:.0f} mL. Look at the mask before you rely on the result.</source>
        <translation>Die Maske des Gehirns hat {volume_ml:.0f} mL; Gehirne Erwachsener haben {least_ml:.0f} bis {most_ml:.0f} mL. Die Maske ansehen, bevor man sich auf das Ergebnis verlässt.</translation>
    </message>
    <message>
        <source>The mask of {case} is on another grid than its scan.</source>
        <translation>Die Maske von {case} liegt auf einem anderen Gitter als ihre Aufnahme.</translation>
    </message>
    <message>
        <source>The mask of {lost} in the follow-up cannot be read: {folder} must be beside the session file. Put it there and open the session again.</source>
        <translation>Die Maske von {lost} im Verlauf kann nicht gelesen werden: {folder} muss neben der Sitzungsdatei liegen. Legen Sie es dorthin und öffnen Sie die Sitzung erneut.</translation>
    </message>
    <message>
        <source>The mask was changed after the batch: the table of the batch has the volumes from before.</source>
        <translation>Die Maske wurde nach dem Stapel geändert: die Tabelle des Stapels hat die Volumen von vorher.</translation>
    </message>
    <message>
        <source>The mask was edited by hand. Who did it, and whether a second reader agrees, is not known here.</source>
        <translation>Die Maske wurde von Hand korrigiert. Von wem, und ob ein zweiter Befunder zustimmt, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The mask was edited by hand; the command gives the mask from before that.</source>
        <translation>Die Maske wurde von Hand korrigiert; der Befehl ergibt die Maske vor der Korrektur.</translation>
    </message>
    <message>
        <source>The mask was not edited: no person has confirmed its borders.</source>
        <translation>Die Maske wurde nicht korrigiert: Kein Mensch hat ihre Grenzen bestätigt.</translation>
    </message>
    <message>
        <source>The masks are the same; nothing has changed</source>
        <translation>Die Masken sind gleich; nichts hat sich geändert</translation>
    </message>
    <message>
        <source>The masks of {first} and {second} are equal in every voxel: see that one is not given twice.</source>
        <translation>Die Masken von {first} und {second} sind in jedem Voxel gleich: Darauf achten, dass keine doppelt angegeben ist.</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>The model could not be copied to {models_folder}: {reason}.</source>
        <translation>Das Modell konnte nicht nach {models_folder} kopiert werden: {reason}.</translation>
    </message>
    <message>
        <source>The model is in use; wait for the end of the run, or cancel it.</source>
        <translation>Das Modell wird gerade benutzt; das Ende des Laufs abwarten oder ihn abbrechen.</translation>
    </message>
    <message>
        <source>The model is no longer installed.</source>
        <translation>Das Modell ist nicht mehr installiert.</translation>
    </message>
    <message>
        <source>The model is no longer loaded; segment again.</source>
        <translation>Das Modell ist nicht mehr geladen; segmentieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The model needs {names}, missing in this case.</source>
        <translation>Das Modell braucht {names}; dies fehlt in diesem Fall.</translation>
    </message>
    <message>
        <source>The model needs {wanted}, but {case} has no {missing} (it has {there}). Add the file: drop it on the open case, or name it by --flair, --t1, --t1gd or --t2. If it is there already, say which it is, in the Case panel or by these options.</source>
        <translation>Das Modell braucht {wanted}, aber in {case} fehlt {missing} (vorhanden: {there}). Die Datei hinzufügen: auf den offenen Fall ziehen oder mit --flair, --t1, --t1gd oder --t2 angeben. Ist sie schon da, im Bedienfeld „Fall“ oder mit diesen Optionen angeben, welche es ist.</translation>
    </message>
    <message>
        <source>The model was not imported.</source>
        <translation>Das Modell wurde nicht importiert.</translation>
    </message>
    <message>
        <source>The model {model} came with the program or lies outside of {folder}; it cannot be removed.</source>
        <translation>Das Modell {model} kam mit dem Programm oder liegt außerhalb von {folder}; es kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The model {model} came with the program or lies outside of {folder}; it cannot be renamed.</source>
        <translation>Das Modell {model} kam mit dem Programm oder liegt außerhalb von {folder}; es kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>The name or the path is too long</source>
        <translation>Der Name oder der Pfad ist zu lang</translation>
    </message>
    <message>
        <source>The names suggest different patients: {first} and {second}.</source>
        <translation>Die Namen deuten auf verschiedene Patienten: {first} und {second}.</translation>
    </message>
    <message>
        <source>The network could not be described: {error}.</source>
        <translation>Das Netz konnte nicht beschrieben werden: {error}.</translation>
    </message>
    <message>
        <source>The network gave values that are not numbers, so there is no result. Run it with the precision float32 or on another device; if that does not help, import the model again.</source>
        <translation>Das Netz lieferte Werte, die keine Zahlen sind; es gibt also kein Ergebnis. Rechnen Sie mit der Genauigkeit float32 oder auf einem anderen Gerät; hilft das nicht, importieren Sie das Modell erneut.</translation>
    </message>
    <message>
        <source>The network has no layer {layer}; it has {count}.</source>
        <translation>Das Netz hat keinen Layer {layer}; es hat {count}.</translation>
    </message>
    <message>
        <source>The network library cannot be loaded: {error}. Install the package again.</source>
        <translation>Die Netzbibliothek kann nicht geladen werden: {error}. Das Paket neu installieren.</translation>
    </message>
    <message>
        <source>The network needs at least {needed} of memory, and the budget is {allowed}. Raise the limit, or close other programs.</source>
        <translation>Das Netz braucht mindestens {needed} Speicher, erlaubt sind {allowed}. Die Grenze anheben oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>The network needs at least {needed} of memory, and what is free allows {allowed}. Raise the limit, or close other programs.</source>
        <translation>Das Netz braucht mindestens {needed} Speicher, frei verfügbar sind {allowed}. Die Grenze anheben oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>The network of {folder} has other layers than the one to be trained; give the same network, depth, filters, sequences and target.</source>
        <translation>Das Netz von {folder} hat andere Layer als das zu trainierende; dasselbe Netz, dieselbe Tiefe, dieselben Filter und Sequenzen und dasselbe Ziel angeben.</translation>
    </message>
    <message>
        <source>The network that finds the brain is not installed.</source>
        <translation>Das Netz, das das Gehirn findet, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The network {network} of {weights} ends without a sigmoid, so its output is not a probability; set gives_logits to false in model.json.</source>
        <translation>Das Netz {network} von {weights} endet ohne Sigmoid, daher ist seine Ausgabe keine Wahrscheinlichkeit; gives_logits in model.json auf false setzen.</translation>
    </message>
    <message>
        <source>The next case is shown instead.</source>
        <translation>Stattdessen wird der nächste Fall gezeigt.</translation>
    </message>
    <message>
        <source>The paths hold {count} other cases ({names}), and files with a given role belong to one; give the files of one case.</source>
        <translation>Die Pfade enthalten {count} andere Fälle ({names}), und Dateien mit vorgegebener Rolle gehören zu einem; die Dateien eines Falls angeben.</translation>
    </message>
    <message>
        <source>The patient&apos;s right is on the left.</source>
        <translation>Die rechte Seite des Patienten ist links.</translation>
    </message>
    <message>
        <source>The prediction of {lost} cannot be read: {folder} must be beside the session file. Put it there and open the session again, or segment again.</source>
        <translation>Die Vorhersage von {lost} kann nicht gelesen werden: {folder} muss neben der Sitzungsdatei liegen. Dorthin legen und die Sitzung erneut öffnen oder erneut segmentieren.</translation>
    </message>
    <message>
        <source>The preparation failed</source>
        <translation>Die Vorbereitung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The probabilities of this mask are not known.</source>
        <translation>Die Wahrscheinlichkeiten dieser Maske sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>The program failed ({kind}: {error}); the log file has the details.</source>
        <translation>Das Programm ist gescheitert ({kind}: {error}); Einzelheiten stehen in der Protokolldatei.</translation>
    </message>
    <message>
        <source>The reference of {case} has none of the regions that are marked.</source>
        <translation>Die Referenz von {case} hat keine der markierten Regionen.</translation>
    </message>
    <message>
        <source>The region is not closed here, so it is not filled</source>
        <translation>Der Bereich ist hier nicht geschlossen und wird daher nicht gefüllt</translation>
    </message>
    <message>
        <source>The run in {parent} was started with {name} {before}, not {value}; give the same value or another folder.</source>
        <translation>Der Lauf in {parent} wurde mit {name} {before} gestartet, nicht {value}; denselben Wert oder einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The scan seems to hold the whole head: {found}. The models were made for brains without skull; remove it first, or do not rely on the result.</source>
        <translation>Die Aufnahme scheint den ganzen Kopf zu enthalten: {found}. Die Modelle sind für Gehirne ohne Schädel gemacht; diesen zuerst entfernen oder sich nicht auf das Ergebnis verlassen.</translation>
    </message>
    <message>
        <source>The scans did not come as DICOM, so their mask cannot become DICOM either; save it as NIfTI, or open the DICOM series.</source>
        <translation>Die Scans kamen nicht als DICOM, deshalb kann auch ihre Maske nicht DICOM werden; speichern Sie sie als NIfTI, oder öffnen Sie die DICOM-Serie.</translation>
    </message>
    <message>
        <source>The scans of {case} are not recorded.</source>
        <translation>Die Aufnahmen von {case} sind nicht verzeichnet.</translation>
    </message>
    <message>
        <source>The segmentation failed</source>
        <translation>Die Segmentierung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The skull seems to be removed, but {found}. If it is still there, have the brain masked first, or do not rely on the result.</source>
        <translation>Der Schädel scheint entfernt zu sein, aber {found}. Ist er noch da, zuerst das Gehirn maskieren lassen oder sich nicht auf das Ergebnis verlassen.</translation>
    </message>
    <message>
        <source>The slices of {series} were resampled as they were read, or lie in a mosaic, so the mask fits none of its images; save it as NIfTI.</source>
        <translation>Die Schichten von {series} wurden beim Lesen umgerechnet oder liegen in einem Mosaik, deshalb passt die Maske auf keines der Bilder; speichern Sie sie als NIfTI.</translation>
    </message>
    <message>
        <source>The strokes cannot be kept in case of a crash: {reason}. Painting goes on; save the mask soon.</source>
        <translation>Die Striche können nicht für den Fall eines Absturzes gesichert werden: {reason}. Das Malen geht weiter; speichern Sie die Maske bald.</translation>
    </message>
    <message>
        <source>The system does not allow this name.</source>
        <translation>Das System erlaubt diesen Namen nicht.</translation>
    </message>
    <message>
        <source>The thresholds were changed in the window; the command gives the mask by the thresholds of the model.</source>
        <translation>Die Schwellen wurden im Fenster geändert; der Befehl ergibt die Maske nach den Schwellen des Modells.</translation>
    </message>
    <message>
        <source>The training ended without a model.</source>
        <translation>Das Training endete ohne Modell.</translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation>Das Training ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The two stages differ by {value} inside the mask</source>
        <translation>Die zwei Stufen weichen in der Maske um {value} voneinander ab</translation>
    </message>
    <message>
        <source>The worker on {host} does not see the folder {folder} of the batch. That folder and the scans must have the same paths on all computers.</source>
        <translation>Der Worker auf {host} sieht den Ordner {folder} des Stapels nicht. Dieser Ordner und die Aufnahmen müssen auf allen Rechnern dieselben Pfade haben.</translation>
    </message>
    <message>
        <source>The worker on {host} has version {theirs} of the program, and the batch was begun by {ours}; install one version on all computers.</source>
        <translation>Der Worker auf {host} hat Version {theirs} des Programms, und der Stapel wurde von {ours} begonnen; installieren Sie auf allen Rechnern eine Version.</translation>
    </message>
    <message>
        <source>The {count} channels of {name} are equal; they are read as one.</source>
        <translation>Die {count} Kanäle von {name} sind gleich; sie werden als einer gelesen.</translation>
    </message>
    <message>
        <source>The {name} fell from {baseline:.4g} at the baseline to {now:.4g} {unit}, by {percent:.0f} %; this response begins at {limit:.0f} %.</source>
        <translation>{name}: Rückgang von {baseline:.4g} bei der Ausgangsuntersuchung auf {now:.4g} {unit}, um {percent:.0f} %; dieses Ansprechen beginnt bei {limit:.0f} %.</translation>
    </message>
    <message>
        <source>The {name} grew from its nadir of {nadir:.4g} to {now:.4g} {unit}, by {percent:.0f} %; progression begins at {limit:.0f} %.</source>
        <translation>{name}: Zunahme vom Nadir {nadir:.4g} auf {now:.4g} {unit}, um {percent:.0f} %; Progress beginnt bei {limit:.0f} %.</translation>
    </message>
    <message>
        <source>There is a new lesion since the baseline.</source>
        <translation>Seit der Ausgangsuntersuchung gibt es eine neue Läsion.</translation>
    </message>
    <message>
        <source>There is already a model {model_id!r}; import this one under another id (unet-gui import-model … --id NAME), or remove the other one first.</source>
        <translation>Es gibt schon ein Modell {model_id!r}; dieses unter anderer ID importieren (unet-gui import-model … --id NAME) oder das andere zuerst entfernen.</translation>
    </message>
    <message>
        <source>There is no device {device!r}; give {forms}.</source>
        <translation>Es gibt kein Gerät {device!r}; {forms} angeben.</translation>
    </message>
    <message>
        <source>There is no mask to add: segment the case first.</source>
        <translation>Es gibt keine Maske zum Hinzufügen: Segmentieren Sie zuerst den Fall.</translation>
    </message>
    <message>
        <source>There is no model {name!r}: it is neither a folder nor a known id ({known}).</source>
        <translation>Es gibt kein Modell {name!r}: weder ein Ordner noch eine bekannte ID ({known}).</translation>
    </message>
    <message>
        <source>There is no network {network!r}; known are {networks}.</source>
        <translation>Es gibt kein Netz {network!r}; bekannt sind {networks}.</translation>
    </message>
    <message>
        <source>There is no other lesion</source>
        <translation>Es gibt keine andere Läsion</translation>
    </message>
    <message>
        <source>There is no precision {precision!r}; give {known}.</source>
        <translation>Es gibt keine Genauigkeit {precision!r}; {known} angeben.</translation>
    </message>
    <message>
        <source>There is no recipe {name}; choose one of {known}, or give a .json file.</source>
        <translation>Es gibt kein Rezept {name}; eines von {known} wählen oder eine .json-Datei angeben.</translation>
    </message>
    <message>
        <source>There is no room for {size_mb:.0f} MB of temporary data in {folder}: free some, or set TMPDIR to another folder.</source>
        <translation>Für {size_mb:.0f} MB temporäre Daten ist in {folder} kein Platz: Platz schaffen oder TMPDIR auf einen anderen Ordner setzen.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for files in {folder}.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für Dateien in {folder}.</translation>
    </message>
    <message>
        <source>There is no runtime {runtime!r}; give {known}.</source>
        <translation>Es gibt keine Bibliothek {runtime!r}; {known} angeben.</translation>
    </message>
    <message>
        <source>There is no series {number} with images; the study has {there}.</source>
        <translation>Es gibt keine Serie {number} mit Bildern; die Untersuchung hat {there}.</translation>
    </message>
    <message>
        <source>There is no tumour at this place</source>
        <translation>An dieser Stelle ist kein Tumor</translation>
    </message>
    <message>
        <source>There is no tumour to go to yet: press Segment, or open a reference</source>
        <translation>Noch ist kein Tumor da: „Segmentieren“ drücken oder eine Referenz öffnen</translation>
    </message>
    <message>
        <source>There is no voxel {numbers}; the scan has {last}.</source>
        <translation>Es gibt kein Voxel {numbers}; die Aufnahme hat {last}.</translation>
    </message>
    <message>
        <source>There is not enough memory on the device for one tile.</source>
        <translation>Das Gerät hat nicht genug Speicher für eine Kachel.</translation>
    </message>
    <message>
        <source>There was no reference, so the error of this mask is not known.</source>
        <translation>Es gab keine Referenz, deshalb ist der Fehler dieser Maske nicht bekannt.</translation>
    </message>
    <message>
        <source>This mask was made before the roles of the files were changed; press Segment for a new one.</source>
        <translation>Diese Maske entstand, bevor die Rollen der Dateien geändert wurden; für eine neue „Segmentieren“ drücken.</translation>
    </message>
    <message>
        <source>This processor has no operations for bfloat16, such as AMX. Choose the precision float32.</source>
        <translation>Dieser Prozessor hat keine Befehle für bfloat16, etwa AMX. Die Genauigkeit float32 wählen.</translation>
    </message>
    <message>
        <source>This seems to be {kind} ({clue}); the training data of the model name nothing of the kind, and its result may mean little.</source>
        <translation>Dies scheint {kind} zu sein ({clue}); die Trainingsdaten des Modells nennen nichts dergleichen, und sein Ergebnis kann wenig bedeuten.</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>To be confirmed by an examination at least 4 weeks later.</source>
        <translation>Durch eine Untersuchung mindestens 4 Wochen später zu bestätigen.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Tumour core</source>
        <translation>Tumorkern</translation>
    </message>
    <message>
        <source>Tumour region</source>
        <translation>Tumorregion</translation>
    </message>
    <message>
        <source>Tumour segmentation</source>
        <translation>Tumorsegmentierung</translation>
    </message>
    <message>
        <source>Type three numbers, such as 120 98 77, instead of “{typed}”.</source>
        <translation>Drei Zahlen eingeben, etwa 120 98 77, statt „{typed}“.</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Volume (mL)</source>
        <translation>Volumen (mL)</translation>
    </message>
    <message>
        <source>Volume of targets</source>
        <translation>Volumen der Zielläsionen</translation>
    </message>
    <message>
        <source>Volume of the targets, mL</source>
        <translation>Volumen der Zielläsionen, mL</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volumes and lesions, CSV</source>
        <translation>Volumen und Läsionen, CSV</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting for the case to be shown</source>
        <translation>Warten auf die Anzeige des Falls</translation>
    </message>
    <message>
        <source>Waiting for the mask to rest</source>
        <translation>Warten, bis die Maske unverändert bleibt</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Weights (SHA-256)</source>
        <translation>Gewichte (SHA-256)</translation>
    </message>
    <message>
        <source>Weights of {weights} are loaded, SHA-256 {sha256}…</source>
        <translation>Gewichte von {weights} sind geladen, SHA-256 {sha256}…</translation>
    </message>
    <message>
        <source>What was not checked</source>
        <translation>Was nicht geprüft wurde</translation>
    </message>
    <message>
        <source>Which sequence is {source}? Its headers say {text}, which may mean {guesses} or another one; it counts as none of them until you say which.</source>
        <translation>Welche Sequenz ist {source}? Die Header sagen {text}, was {guesses} oder eine andere bedeuten kann; bis zur Angabe zählt sie als keine davon.</translation>
    </message>
    <message>
        <source>Which sequence is {source}? Its name says {text}, which may mean {guesses} or another one; it counts as none of them until you say which.</source>
        <translation>Welche Sequenz ist {source}? Der Name sagt {text}, was {guesses} oder eine andere bedeuten kann; bis zur Angabe zählt sie als keine davon.</translation>
    </message>
    <message>
        <source>Whole brain</source>
        <translation>Ganzes Gehirn</translation>
    </message>
    <message>
        <source>Whole tumour</source>
        <translation>Gesamttumor</translation>
    </message>
    <message>
        <source>Whole tumour (1)</source>
        <translation>Gesamttumor (1)</translation>
    </message>
    <message>
        <source>Whole tumour (255)</source>
        <translation>Gesamttumor (255)</translation>
    </message>
    <message>
        <source>Within 12 weeks of the end of radiotherapy, progression has to be confirmed by the next examination.</source>
        <translation>Innerhalb von 12 Wochen nach Ende der Strahlentherapie muss ein Progress durch die nächste Untersuchung bestätigt werden.</translation>
    </message>
    <message>
        <source>Without both it is worse.</source>
        <translation>Ohne beide ist es schlechter.</translation>
    </message>
    <message>
        <source>Without validation cases there is no best epoch; keep the last one (--keep last) or average the weights (--average 0.998).</source>
        <translation>Ohne Validierungsfälle gibt es keine beste Epoche; die letzte behalten (--keep last) oder die Gewichte mitteln (--average 0.998).</translation>
    </message>
    <message>
        <source>World coordinates</source>
        <translation>Weltkoordinaten</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Writing the film</source>
        <translation>Der Film wird geschrieben</translation>
    </message>
    <message>
        <source>Writing {kind}</source>
        <translation>{kind} wird geschrieben</translation>
    </message>
    <message>
        <source>Wrote {folder}</source>
        <translation>{folder} geschrieben</translation>
    </message>
    <message>
        <source>Wrote {model} with the weights of epoch {best_epoch}: {regions}</source>
        <translation>{model} mit den Gewichten der Epoche {best_epoch} geschrieben: {regions}</translation>
    </message>
    <message>
        <source>a 2-D network needs a plane</source>
        <translation>ein 2D-Netz braucht eine Ebene</translation>
    </message>
    <message>
        <source>a 3-D network has no plane</source>
        <translation>ein 3D-Netz hat keine Ebene</translation>
    </message>
    <message>
        <source>a CT scan</source>
        <translation>eine CT-Aufnahme</translation>
    </message>
    <message>
        <source>a PET scan</source>
        <translation>eine PET-Aufnahme</translation>
    </message>
    <message>
        <source>a case has no files</source>
        <translation>ein Fall hat keine Dateien</translation>
    </message>
    <message>
        <source>a case without a name</source>
        <translation>ein Fall ohne Namen</translation>
    </message>
    <message>
        <source>a contrast agent is stated</source>
        <translation>ein Kontrastmittel ist angegeben</translation>
    </message>
    <message>
        <source>a dark layer like bone lies 5 to 15 mm below its surface</source>
        <translation>eine dunkle Schicht wie Knochen liegt 5 bis 15 mm unter ihrer Oberfläche</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>a file has no path</source>
        <translation>eine Datei hat keinen Pfad</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a meningioma</source>
        <translation>ein Meningeom</translation>
    </message>
    <message>
        <source>a metastasis</source>
        <translation>eine Metastase</translation>
    </message>
    <message>
        <source>a nuclear scan</source>
        <translation>eine nuklearmedizinische Aufnahme</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a scan</source>
        <translation>ein Scan</translation>
    </message>
    <message>
        <source>a sentence does not fit its words</source>
        <translation>ein Satz passt nicht zu seinen Wörtern</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a tumour after treatment</source>
        <translation>ein Tumor nach Behandlung</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a {kind} has {count} points</source>
        <translation>{kind} hat {count} Punkte</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>etwa {amount}</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min left</source>
        <translation>noch etwa {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>noch etwa {minutes} min</translation>
    </message>
    <message>
        <source>above {bound}</source>
        <translation>über {bound}</translation>
    </message>
    <message>
        <source>add angle</source>
        <translation>Winkel hinzufügen</translation>
    </message>
    <message>
        <source>add ruler</source>
        <translation>Strecke hinzufügen</translation>
    </message>
    <message>
        <source>added to the open case</source>
        <translation>zum offenen Fall hinzugefügt</translation>
    </message>
    <message>
        <source>all sequences share one grid</source>
        <translation>alle Sequenzen liegen auf einem Gitter</translation>
    </message>
    <message>
        <source>all spacings are alike, and axial is usual</source>
        <translation>alle Abstände sind gleich, und axial ist üblich</translation>
    </message>
    <message>
        <source>an assumed order of channels</source>
        <translation>eine angenommene Reihenfolge der Kanäle</translation>
    </message>
    <message>
        <source>an earlier opening</source>
        <translation>ein früheres Öffnen</translation>
    </message>
    <message>
        <source>an image of no stated kind</source>
        <translation>ein Bild ohne Angabe der Art</translation>
    </message>
    <message>
        <source>an image of {modality}</source>
        <translation>ein Bild der Modalität {modality}</translation>
    </message>
    <message>
        <source>another disease than a glioma</source>
        <translation>eine andere Krankheit als ein Gliom</translation>
    </message>
    <message>
        <source>as in the reference</source>
        <translation>wie in der Referenz</translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <translation>mindestens {bound}</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>höchstens {bound}</translation>
    </message>
    <message>
        <source>at one place</source>
        <translation>an einem Ort</translation>
    </message>
    <message>
        <source>auto, cpu, gpu, gpu:N, intel-gpu or intel-gpu:N</source>
        <translation>auto, cpu, gpu, gpu:N, intel-gpu oder intel-gpu:N</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axial</translation>
    </message>
    <message>
        <source>axial slices</source>
        <translation>axialen Schichten</translation>
    </message>
    <message>
        <source>b {value:.0f}</source>
        <translation>b {value:.0f}</translation>
    </message>
    <message>
        <source>base_filters and depth must be integers, got {filters} and {depth}.</source>
        <translation>base_filters und depth müssen ganze Zahlen sein, nicht {filters} und {depth}.</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
    <message>
        <source>begin correction</source>
        <translation>Korrektur beginnen</translation>
    </message>
    <message>
        <source>bfloat16 is offered on CPUs only, and the network runs on {device}. Choose the precision auto or float32, or the CPU.</source>
        <translation>bfloat16 gibt es nur auf CPUs, und das Netz läuft auf {device}. Die Genauigkeit auto oder float32 oder die CPU wählen.</translation>
    </message>
    <message>
        <source>bfloat16 needs the runtime OpenVINO, and the network runs in {runtime}. Choose OpenVINO, or the precision float32.</source>
        <translation>bfloat16 braucht die Bibliothek OpenVINO, und das Netz läuft in {runtime}. OpenVINO oder die Genauigkeit float32 wählen.</translation>
    </message>
    <message>
        <source>brain of {ml:.0f} mL</source>
        <translation>Gehirn von {ml:.0f} mL</translation>
    </message>
    <message>
        <source>brush stroke</source>
        <translation>Pinselstrich</translation>
    </message>
    <message>
        <source>by its size ({size}) its first axis may be that of the channels; if it is, move it to the end</source>
        <translation>nach ihrer Größe ({size}) kann die erste Achse die der Kanäle sein; wenn ja, ans Ende verschieben</translation>
    </message>
    <message>
        <source>by {clue}</source>
        <translation>Hinweis: {clue}</translation>
    </message>
    <message>
        <source>change class</source>
        <translation>Klasse ändern</translation>
    </message>
    <message>
        <source>change classes</source>
        <translation>Klassen ändern</translation>
    </message>
    <message>
        <source>change thresholds</source>
        <translation>Schwellenwerte ändern</translation>
    </message>
    <message>
        <source>channels are numbered</source>
        <translation>Kanäle sind nummeriert</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>claims more pixels than fit into the memory</source>
        <translation>behauptet mehr Pixel, als in den Speicher passen</translation>
    </message>
    <message>
        <source>classes gives two classes one value</source>
        <translation>classes gibt zwei Klassen denselben Wert</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>colours or vectors</source>
        <translation>Farben oder Vektoren</translation>
    </message>
    <message>
        <source>column {name}</source>
        <translation>Spalte {name}</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>komplexe Zahlen</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>koronal</translation>
    </message>
    <message>
        <source>coronal slices</source>
        <translation>koronalen Schichten</translation>
    </message>
    <message>
        <source>dataset.json does not name the sequence of each channel of {image}; add the names there as modality.</source>
        <translation>dataset.json nennt nicht die Sequenz jedes Kanals von {image}; die Namen dort als modality ergänzen.</translation>
    </message>
    <message>
        <source>dataset.json names the sequence {name} for two channels or more; each channel is another sequence.</source>
        <translation>dataset.json nennt die Sequenz {name} für zwei oder mehr Kanäle; jeder Kanal ist eine andere Sequenz.</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>Tag {number}</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>depth must be at most {max_depth}, got {depth}.</source>
        <translation>depth darf höchstens {max_depth} sein, nicht {depth}.</translation>
    </message>
    <message>
        <source>derivation {words}</source>
        <translation>Ableitung {words}</translation>
    </message>
    <message>
        <source>description {words}</source>
        <translation>Beschreibung {words}</translation>
    </message>
    <message>
        <source>does not fit ({why})</source>
        <translation>passt nicht ({why})</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>drop correction</source>
        <translation>Korrektur verwerfen</translation>
    </message>
    <message>
        <source>each sequence once</source>
        <translation>jede Sequenz einmal</translation>
    </message>
    <message>
        <source>echo planar imaging</source>
        <translation>Echoplanar-Bildgebung</translation>
    </message>
    <message>
        <source>echo time {value:.4g} ms</source>
        <translation>Echozeit {value:.4g} ms</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>von Hand korrigiert</translation>
    </message>
    <message>
        <source>edited mask</source>
        <translation>korrigierte Maske</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>an anderer Stelle</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>enhancing tumour</source>
        <translation>anreichernder Tumor</translation>
    </message>
    <message>
        <source>eraser stroke</source>
        <translation>Radierstrich</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>Exit-Code {code}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>füllen</translation>
    </message>
    <message>
        <source>fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>finite</source>
        <translation>endlich</translation>
    </message>
    <message>
        <source>format must be {n}</source>
        <translation>format muss {n} sein</translation>
    </message>
    <message>
        <source>from {low:.0f} to {high:.0f}</source>
        <translation>von {low:.0f} bis {high:.0f}</translation>
    </message>
    <message>
        <source>full size</source>
        <translation>volle Größe</translation>
    </message>
    <message>
        <source>give --label-scheme or --label-values, or state labels in dataset.json</source>
        <translation>--label-scheme oder --label-values angeben oder labels in dataset.json nennen</translation>
    </message>
    <message>
        <source>gradient echo with TE {te} ms, TR {tr} ms and flip angle {flip}</source>
        <translation>Gradientenecho mit TE {te} ms, TR {tr} ms und Flipwinkel {flip}</translation>
    </message>
    <message>
        <source>gradient echo with the long TE {te} ms (T2*)</source>
        <translation>Gradientenecho mit der langen TE {te} ms (T2*)</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>wachsen</translation>
    </message>
    <message>
        <source>has its slices as tiles of one picture, and its header does not tell where they lie</source>
        <translation>hat seine Schichten als Kacheln eines Bildes, und der Header sagt nicht, wo sie liegen</translation>
    </message>
    <message>
        <source>has no positions of slices in the patient</source>
        <translation>hat keine Schichtpositionen im Patienten</translation>
    </message>
    <message>
        <source>has one slice only</source>
        <translation>hat nur eine Schicht</translation>
    </message>
    <message>
        <source>has only {first:.0f} slice, too few for a model</source>
        <translation>hat nur {first:.0f} Schicht, zu wenig für ein Modell</translation>
    </message>
    <message>
        <source>has only {first:.0f} slices, too few for a model</source>
        <translation>hat nur {first:.0f} Schichten, zu wenig für ein Modell</translation>
    </message>
    <message>
        <source>has slice {numbers} more than once; the first of each is taken</source>
        <translation>hat Schicht {numbers} mehrfach; die jeweils erste gilt</translation>
    </message>
    <message>
        <source>has slices too far from each other for a volume</source>
        <translation>hat für ein Volumen zu weit entfernte Schichten</translation>
    </message>
    <message>
        <source>has slices {numbers} more than once; the first of each is taken</source>
        <translation>hat Schichten {numbers} mehrfach; die jeweils erste gilt</translation>
    </message>
    <message>
        <source>has unevenly spaced slices, {first:.4g} to {last:.4g} mm apart, widest after slice {numbers}</source>
        <translation>hat ungleiche Schichtabstände, {first:.4g} bis {last:.4g} mm, am weitesten nach Schicht {numbers}</translation>
    </message>
    <message>
        <source>has {first:.0f} volume that lacks slices; it is left out</source>
        <translation>hat {first:.0f} Volumen mit fehlenden Schichten; es wird ausgelassen</translation>
    </message>
    <message>
        <source>has {first:.0f} volumes that lack slices; they are left out</source>
        <translation>hat {first:.0f} Volumina mit fehlenden Schichten; sie werden ausgelassen</translation>
    </message>
    <message>
        <source>holds colours</source>
        <translation>enthält Farben</translation>
    </message>
    <message>
        <source>image type FLUID_ATTENUATED</source>
        <translation>Bildtyp FLUID_ATTENUATED</translation>
    </message>
    <message>
        <source>image type T1</source>
        <translation>Bildtyp T1</translation>
    </message>
    <message>
        <source>image type T2</source>
        <translation>Bildtyp T2</translation>
    </message>
    <message>
        <source>image type of another sequence</source>
        <translation>Bildtyp einer anderen Sequenz</translation>
    </message>
    <message>
        <source>image type {words}</source>
        <translation>Bildtyp {words}</translation>
    </message>
    <message>
        <source>in folders of one file each</source>
        <translation>in Ordnern mit je einer Datei</translation>
    </message>
    <message>
        <source>in one folder</source>
        <translation>in einem Ordner</translation>
    </message>
    <message>
        <source>interpolate</source>
        <translation>interpolieren</translation>
    </message>
    <message>
        <source>is a file of DataLad (git-annex), and its content has not been downloaded; run datalad get, or git annex get, with its name</source>
        <translation>ist eine Datei von DataLad (git-annex), deren Inhalt nicht heruntergeladen ist; datalad get oder git annex get mit ihrem Namen ausführen</translation>
    </message>
    <message>
        <source>is a localizer</source>
        <translation>ist ein Localizer</translation>
    </message>
    <message>
        <source>is a map that was computed from scans</source>
        <translation>ist eine aus Aufnahmen berechnete Karte</translation>
    </message>
    <message>
        <source>is a pointer of Git LFS, and its content has not been downloaded; run git lfs pull</source>
        <translation>ist ein Verweis von Git LFS, dessen Inhalt nicht heruntergeladen ist; git lfs pull ausführen</translation>
    </message>
    <message>
        <source>is a projection of a scan</source>
        <translation>ist eine Projektion einer Aufnahme</translation>
    </message>
    <message>
        <source>is a region that was drawn, saved as a scan</source>
        <translation>ist eine gezeichnete Region, als Aufnahme gespeichert</translation>
    </message>
    <message>
        <source>is a report or another document without images</source>
        <translation>ist ein Befund oder anderes Dokument ohne Bilder</translation>
    </message>
    <message>
        <source>is another sequence</source>
        <translation>ist eine andere Sequenz</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is {title}, and the models are for MRI</source>
        <translation>ist {title}, und die Modelle sind für MRT</translation>
    </message>
    <message>
        <source>is {value!r}; known are {known}</source>
        <translation>ist {value!r}; bekannt sind {known}</translation>
    </message>
    <message>
        <source>it blends a stage on the whole brain with one around the tumour</source>
        <translation>es mischt eine Stufe auf dem ganzen Gehirn mit einer um den Tumor</translation>
    </message>
    <message>
        <source>it blends stages with different outputs</source>
        <translation>es mischt Stufen mit verschiedenen Ausgaben</translation>
    </message>
    <message>
        <source>it comes later in the alphabet</source>
        <translation>sie kommt später im Alphabet</translation>
    </message>
    <message>
        <source>it does not say where its axes run, so left and right are a guess: the first axis is taken to run to the left, the second to the front and the third up</source>
        <translation>sie nennt den Verlauf ihrer Achsen nicht, daher sind links und rechts geraten: angenommen wird die erste Achse nach links, die zweite nach vorn und die dritte nach oben</translation>
    </message>
    <message>
        <source>it does not say where its axes run, so left and right are a guess: they are taken to run to the left, the back and up</source>
        <translation>sie sagt nicht, wohin ihre Achsen laufen, links und rechts sind also geraten: Sie gelten als nach links, hinten und oben</translation>
    </message>
    <message>
        <source>it does not state the sizes of its voxels; 1 mm is a guess, so lengths and volumes may be wrong</source>
        <translation>sie nennt die Größen ihrer Voxel nicht; 1 mm ist geraten, Längen und Volumen können also falsch sein</translation>
    </message>
    <message>
        <source>it fills {share:.0%} of its box, more than brains do</source>
        <translation>sie füllt {share:.0%} ihres Kastens, mehr als Gehirne</translation>
    </message>
    <message>
        <source>it has more than {max_items} entries</source>
        <translation>es hat mehr als {max_items} Einträge</translation>
    </message>
    <message>
        <source>it has {count} cells, and there are {wanted} columns</source>
        <translation>sie hat {count} Zellen, und es gibt {wanted} Spalten</translation>
    </message>
    <message>
        <source>it has {count} classes and {outputs} outputs</source>
        <translation>es hat {count} Klassen und {outputs} Ausgaben</translation>
    </message>
    <message>
        <source>it holds no magnitudes of a first echo</source>
        <translation>sie enthält keine Beträge eines ersten Echos</translation>
    </message>
    <message>
        <source>it is a pickle, which can run any code when it is read</source>
        <translation>es ist ein Pickle, das beim Lesen beliebigen Code ausführen kann</translation>
    </message>
    <message>
        <source>it is a whole model, whose configuration can carry code; save its weights alone, with model.save_weights</source>
        <translation>es ist ein ganzes Modell, dessen Konfiguration Code enthalten kann; nur seine Gewichte speichern, mit model.save_weights</translation>
    </message>
    <message>
        <source>it is an archive</source>
        <translation>es ist ein Archiv</translation>
    </message>
    <message>
        <source>it is an archive of a whole model, which can carry code</source>
        <translation>es ist ein Archiv eines ganzen Modells, das Code enthalten kann</translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation>es ist von anderer Art</translation>
    </message>
    <message>
        <source>it is only {least_mm:.0f} mm across</source>
        <translation>nur {least_mm:.0f} mm Durchmesser</translation>
    </message>
    <message>
        <source>it may be a whole model, which can carry code; save its weights alone</source>
        <translation>es kann ein ganzes Modell sein, das Code enthalten kann; nur seine Gewichte speichern</translation>
    </message>
    <message>
        <source>it measures {wide:.0f} × {long:.0f} × {high:.0f} mm, more than brains do</source>
        <translation>sie misst {wide:.0f} × {long:.0f} × {high:.0f} mm, mehr als Gehirne</translation>
    </message>
    <message>
        <source>it names no scan</source>
        <translation>sie nennt keine Aufnahme</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>er wurde geschlossen</translation>
    </message>
    <message>
        <source>it was resampled into another space</source>
        <translation>sie wurde in einen anderen Raum umgerechnet</translation>
    </message>
    <message>
        <source>its arrays claim {claimed:,} bytes, more than its size allows</source>
        <translation>seine Arrays geben {claimed:,} Bytes an, mehr als seine Größe erlaubt</translation>
    </message>
    <message>
        <source>its axes are not at right angles; slices are drawn as if they were, while positions, lengths and volumes are exact</source>
        <translation>die Achsen stehen nicht rechtwinklig; Schichten werden so gezeichnet, als wären sie es, Positionen, Längen und Volumina sind exakt</translation>
    </message>
    <message>
        <source>its first axis ({size}) is taken as that of the channels</source>
        <translation>die erste Achse ({size}) gilt als die der Kanäle</translation>
    </message>
    <message>
        <source>its first stage depends on a stage before it</source>
        <translation>die erste Stufe hängt von einer Stufe davor ab</translation>
    </message>
    <message>
        <source>its header is the identity, as of files that were saved without their header; lengths, volumes, and left and right may be wrong</source>
        <translation>ihr Header ist die Einheitsmatrix, wie bei Dateien, die ohne ihren Header gespeichert wurden; Längen, Volumen sowie links und rechts können falsch sein</translation>
    </message>
    <message>
        <source>its header, in {unit}, makes it {longest:.3g} mm long, unlike any head; lengths and volumes may be wrong</source>
        <translation>laut Header, in {unit}, ist sie {longest:.3g} mm lang, anders als jeder Kopf; Längen und Volumina können falsch sein</translation>
    </message>
    <message>
        <source>its pixels are closest to squares</source>
        <translation>ihre Pixel sind am ehesten quadratisch</translation>
    </message>
    <message>
        <source>its sequences were changed</source>
        <translation>seine Sequenzen wurden geändert</translation>
    </message>
    <message>
        <source>its sform is unusable, so its qform is used</source>
        <translation>die sform ist unbrauchbar, daher gilt die qform</translation>
    </message>
    <message>
        <source>its sform, which is used, and its qform differ in {differs}; a program that uses the qform shows it {where}</source>
        <translation>die verwendete sform und die qform unterscheiden sich in {differs}; ein Programm, das die qform verwendet, zeigt sie {where}</translation>
    </message>
    <message>
        <source>its sform, which is used, gives voxels of {spacing} mm, but its pixdim {other} mm; in a program that uses the pixdim, {volumes}</source>
        <translation>die verwendete sform ergibt Voxel von {spacing} mm, pixdim aber {other} mm; in einem Programm, das pixdim verwendet: {volumes}</translation>
    </message>
    <message>
        <source>its space ({space}) does not tell left from right; its axes are taken as those of a patient, to the left, the back and up, which is a guess</source>
        <translation>space ({space}) unterscheidet nicht links und rechts; die Achsen gelten als die eines Patienten, nach links, hinten und oben, was geraten ist</translation>
    </message>
    <message>
        <source>its values</source>
        <translation>die Werte</translation>
    </message>
    <message>
        <source>its voxel sizes are not all positive ({spacing}); they are taken as {other} mm, so lengths, volumes and left and right may be wrong</source>
        <translation>die Voxelgrößen sind nicht alle positiv ({spacing}); angenommen werden {other} mm, daher können Längen, Volumina sowie links und rechts falsch sein</translation>
    </message>
    <message>
        <source>its voxels are larger</source>
        <translation>ihre Voxel sind größer</translation>
    </message>
    <message>
        <source>jobs must be a number</source>
        <translation>jobs muss eine Zahl sein</translation>
    </message>
    <message>
        <source>keep lesion</source>
        <translation>Läsion behalten</translation>
    </message>
    <message>
        <source>label {value}</source>
        <translation>Label {value}</translation>
    </message>
    <message>
        <source>lacks slice {numbers} of {first:.0f}</source>
        <translation>Schicht {numbers} von {first:.0f} fehlt</translation>
    </message>
    <message>
        <source>lacks slices {numbers} of {first:.0f}</source>
        <translation>Schichten {numbers} von {first:.0f} fehlen</translation>
    </message>
    <message>
        <source>largest spacing, {mm:.3g} mm, is across it</source>
        <translation>der größte Abstand, {mm:.3g} mm, liegt quer dazu</translation>
    </message>
    <message>
        <source>lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>left and right are a guess</source>
        <translation>links und rechts sind geraten</translation>
    </message>
    <message>
        <source>lengths differ</source>
        <translation>Längen weichen ab</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>letters, digits, dots, underscores and hyphens, 80 at most</source>
        <translation>Buchstaben, Ziffern, Punkte, Unterstriche und Bindestriche, höchstens 80</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>line {number} of {file}</source>
        <translation>Zeile {number} von {file}</translation>
    </message>
    <message>
        <source>long TR {tr} ms with short TE {te} ms (proton density)</source>
        <translation>lange TR {tr} ms mit kurzer TE {te} ms (Protonendichte)</translation>
    </message>
    <message>
        <source>loss {loss:.3f}</source>
        <translation>Verlust {loss:.3f}</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>may_lack names {strange}, which sequences does not</source>
        <translation>may_lack nennt {strange}, was in sequences fehlt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>übersehen</translation>
    </message>
    <message>
        <source>move angle</source>
        <translation>Winkel verschieben</translation>
    </message>
    <message>
        <source>move ruler</source>
        <translation>Strecke verschieben</translation>
    </message>
    <message>
        <source>must be {wanted}, but is {value!r}</source>
        <translation>muss {wanted} sein, ist aber {value!r}</translation>
    </message>
    <message>
        <source>must be {wanted}, not {found}</source>
        <translation>muss {wanted} sein, nicht {found}</translation>
    </message>
    <message>
        <source>name left out</source>
        <translation>Name weggelassen</translation>
    </message>
    <message>
        <source>named together</source>
        <translation>zusammen benannt</translation>
    </message>
    <message>
        <source>names alike but for series numbers</source>
        <translation>Namen bis auf Seriennummern gleich</translation>
    </message>
    <message>
        <source>names alike but for the sequence</source>
        <translation>Namen bis auf die Sequenz gleich</translation>
    </message>
    <message>
        <source>names that do not contradict each other</source>
        <translation>Namen, die sich nicht widersprechen</translation>
    </message>
    <message>
        <source>nearly all of it is background</source>
        <translation>fast alles davon ist Hintergrund</translation>
    </message>
    <message>
        <source>neither sform nor qform gives the orientation, so left and right are a guess: the first axis is taken to run to the left, the second to the front and the third up</source>
        <translation>weder sform noch qform gibt die Orientierung an, daher sind links und rechts geraten: angenommen wird die erste Achse nach links, die zweite nach vorn und die dritte nach oben</translation>
    </message>
    <message>
        <source>neurological: the patient&apos;s left is on the left</source>
        <translation>neurologisch: Patient links ist im Bild links</translation>
    </message>
    <message>
        <source>no clue</source>
        <translation>kein Hinweis</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>no line lies across the longest one</source>
        <translation>keine Linie liegt quer zur längsten</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>keine Maske</translation>
    </message>
    <message>
        <source>no number at all</source>
        <translation>gar keine Zahl</translation>
    </message>
    <message>
        <source>no sequence that the model takes</source>
        <translation>keine Sequenz, die das Modell nimmt</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none at the baseline</source>
        <translation>keine in der Ausgangsuntersuchung</translation>
    </message>
    <message>
        <source>none; the scans were taken as they are</source>
        <translation>keine; die Scans wurden genommen, wie sie sind</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>noch nicht fertig</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>nicht korrigiert</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>nudge</source>
        <translation>schieben</translation>
    </message>
    <message>
        <source>oblique axial</source>
        <translation>schräg axial</translation>
    </message>
    <message>
        <source>oblique coronal</source>
        <translation>schräg koronal</translation>
    </message>
    <message>
        <source>oblique sagittal</source>
        <translation>schräg sagittal</translation>
    </message>
    <message>
        <source>of another class</source>
        <translation>anderer Klasse</translation>
    </message>
    <message>
        <source>of the longest diameter of a slice and the longest one across it</source>
        <translation>aus dem längsten Durchmesser einer Schicht und dem längsten quer dazu</translation>
    </message>
    <message>
        <source>of the perpendicular diameters with the largest product</source>
        <translation>aus den senkrechten Durchmessern mit dem größten Produkt</translation>
    </message>
    <message>
        <source>on one grid</source>
        <translation>auf einem Gitter</translation>
    </message>
    <message>
        <source>on one slice</source>
        <translation>auf einer einzigen Schicht</translation>
    </message>
    <message>
        <source>one DICOM study</source>
        <translation>eine DICOM-Studie</translation>
    </message>
    <message>
        <source>one name with numbers of channels</source>
        <translation>ein Name mit Kanalnummern</translation>
    </message>
    <message>
        <source>one subject and one session by BIDS</source>
        <translation>nach BIDS eine Person und eine Sitzung</translation>
    </message>
    <message>
        <source>only other series state an agent</source>
        <translation>nur andere Serien nennen ein Kontrastmittel</translation>
    </message>
    <message>
        <source>only some names have {found}</source>
        <translation>nur manche Namen enthalten {found}</translation>
    </message>
    <message>
        <source>only the value {value:g}</source>
        <translation>nur den Wert {value:g}</translation>
    </message>
    <message>
        <source>only zeros</source>
        <translation>nur Nullen</translation>
    </message>
    <message>
        <source>only {amount} are not background</source>
        <translation>nur {amount} sind kein Hintergrund</translation>
    </message>
    <message>
        <source>p({name})</source>
        <translation>p({name})</translation>
    </message>
    <message>
        <source>p({name}) {p:.2f}</source>
        <translation>p({name}) {p:.2f}</translation>
    </message>
    <message>
        <source>part {number}</source>
        <translation>Teil {number}</translation>
    </message>
    <message>
        <source>partial response</source>
        <translation>teilweises Ansprechen</translation>
    </message>
    <message>
        <source>patients move between the sequences of scans as acquired</source>
        <translation>zwischen den Sequenzen unbearbeiteter Aufnahmen bewegt sich der Kopf</translation>
    </message>
    <message>
        <source>phase image</source>
        <translation>Phasenbild</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>position and direction</source>
        <translation>Position und Richtung</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>prediction by {model}</source>
        <translation>Vorhersage von {model}</translation>
    </message>
    <message>
        <source>progression</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>protocol {words}</source>
        <translation>Protokoll {words}</translation>
    </message>
    <message>
        <source>radiological: the patient&apos;s right is on the left</source>
        <translation>radiologisch: Patient rechts ist im Bild links</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>remove all annotations</source>
        <translation>alle Annotationen entfernen</translation>
    </message>
    <message>
        <source>remove angle</source>
        <translation>Winkel entfernen</translation>
    </message>
    <message>
        <source>remove lesion</source>
        <translation>Läsion entfernen</translation>
    </message>
    <message>
        <source>remove ruler</source>
        <translation>Strecke entfernen</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>rotated or mirrored</source>
        <translation>gedreht oder gespiegelt</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagittal</translation>
    </message>
    <message>
        <source>sagittal slices</source>
        <translation>sagittalen Schichten</translation>
    </message>
    <message>
        <source>scan option EPI</source>
        <translation>Scan-Option EPI</translation>
    </message>
    <message>
        <source>scan option FLAIR</source>
        <translation>Scan-Option FLAIR</translation>
    </message>
    <message>
        <source>scan option T1 FLAIR</source>
        <translation>Scan-Option T1 FLAIR</translation>
    </message>
    <message>
        <source>score {score:.1f}</source>
        <translation>Punkte {score:.1f}</translation>
    </message>
    <message>
        <source>seems to be computed from scans ({sign})</source>
        <translation>scheint aus Aufnahmen berechnet zu sein ({sign})</translation>
    </message>
    <message>
        <source>seen in training</source>
        <translation>im Training gesehen</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>segmentieren</translation>
    </message>
    <message>
        <source>sequence {name}</source>
        <translation>Sequenz {name}</translation>
    </message>
    <message>
        <source>sequences must name at least one sequence.</source>
        <translation>sequences muss mindestens eine Sequenz nennen.</translation>
    </message>
    <message>
        <source>shared by the examinations, as their headers say</source>
        <translation>den Untersuchungen gemeinsam, wie ihre Header sagen</translation>
    </message>
    <message>
        <source>show or hide mask</source>
        <translation>Maske zeigen oder verbergen</translation>
    </message>
    <message>
        <source>shrink</source>
        <translation>schrumpfen</translation>
    </message>
    <message>
        <source>singular after 1</source>
        <translation>Einzahl nach 1</translation>
    </message>
    <message>
        <source>size {size} against {other} voxels</source>
        <translation>Größe {size} gegenüber {other} Voxeln</translation>
    </message>
    <message>
        <source>slices of {thickness:.3g} mm: needs {least:.3g} mm, is {across}</source>
        <translation>Schichten von {thickness:.3g} mm: nötig sind {least:.3g} mm, es sind {across}</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>glätten</translation>
    </message>
    <message>
        <source>spacing {spacing} against {other} mm</source>
        <translation>Voxelgröße {spacing} gegenüber {other} mm</translation>
    </message>
    <message>
        <source>spin echo with TE {te} ms and TR {tr} ms</source>
        <translation>Spinecho mit TE {te} ms und TR {tr} ms</translation>
    </message>
    <message>
        <source>stages differ by</source>
        <translation>Stufen weichen ab um</translation>
    </message>
    <message>
        <source>stages differ by {differ:.2f}</source>
        <translation>Stufen weichen um {differ:.2f} ab</translation>
    </message>
    <message>
        <source>stages[0].region must be brain, because no stage is before it</source>
        <translation>stages[0].region muss brain sein, weil keine Stufe davor ist</translation>
    </message>
    <message>
        <source>states no positions of its slices; their order and distance ({first:.4g} mm) are a guess</source>
        <translation>nennt keine Schichtpositionen; Reihenfolge und Abstand ({first:.4g} mm) sind geraten</translation>
    </message>
    <message>
        <source>sum of products</source>
        <translation>Summe der Produkte</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>text without odd characters</source>
        <translation>Text ohne Sonderzeichen</translation>
    </message>
    <message>
        <source>that the layers are connected as in unet3d, with ReLU where a layer has no slopes of its own; the file of weights does not say so</source>
        <translation>dass die Layer wie in unet3d verbunden sind, mit ReLU, wo ein Layer keine eigenen Steigungen hat; die Gewichtsdatei sagt es nicht</translation>
    </message>
    <message>
        <source>the age in its headers</source>
        <translation>das Alter in den Headern</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>der Fall</translation>
    </message>
    <message>
        <source>the dates differ: {found}</source>
        <translation>die Daten (Tage) sind verschieden: {found}</translation>
    </message>
    <message>
        <source>the files of {prefix}</source>
        <translation>die Dateien von {prefix}</translation>
    </message>
    <message>
        <source>the first is the later run</source>
        <translation>die erste ist der spätere Durchgang</translation>
    </message>
    <message>
        <source>the first is the preprocessed one</source>
        <translation>die erste ist die vorverarbeitete</translation>
    </message>
    <message>
        <source>the first names a tumour</source>
        <translation>die erste nennt einen Tumor</translation>
    </message>
    <message>
        <source>the first of {count} volumes</source>
        <translation>das erste von {count} Volumina</translation>
    </message>
    <message>
        <source>the first was corrected or the second made automatically</source>
        <translation>die erste wurde korrigiert oder die zweite automatisch erstellt</translation>
    </message>
    <message>
        <source>the folder {folder}</source>
        <translation>der Ordner {folder}</translation>
    </message>
    <message>
        <source>the folders are {found}, which tell no sequence</source>
        <translation>die Ordner heißen {found}, was keine Sequenz nennt</translation>
    </message>
    <message>
        <source>the front is on the left</source>
        <translation>vorn ist links</translation>
    </message>
    <message>
        <source>the header states no contrast agent</source>
        <translation>der Header nennt kein Kontrastmittel</translation>
    </message>
    <message>
        <source>the label names in its header</source>
        <translation>die Labelnamen in ihrem Header</translation>
    </message>
    <message>
        <source>the label names in {path}</source>
        <translation>die Labelnamen in {path}</translation>
    </message>
    <message>
        <source>the labels of dataset.json</source>
        <translation>die Labels in dataset.json</translation>
    </message>
    <message>
        <source>the layout of the data set</source>
        <translation>der Aufbau des Datensatzes</translation>
    </message>
    <message>
        <source>the mask</source>
        <translation>die Maske</translation>
    </message>
    <message>
        <source>the matrix of SPM beside it ({matrix}) is not read</source>
        <translation>die Matrix von SPM daneben ({matrix}) wird nicht gelesen</translation>
    </message>
    <message>
        <source>the name of its case has more than {most} characters</source>
        <translation>der Name seines Falls hat mehr als {most} Zeichen</translation>
    </message>
    <message>
        <source>the name {name}</source>
        <translation>der Name {name}</translation>
    </message>
    <message>
        <source>the names differ in {found}</source>
        <translation>die Namen unterscheiden sich in {found}</translation>
    </message>
    <message>
        <source>the names differ in {found}, which may be visits</source>
        <translation>die Namen unterscheiden sich in {found}, was Untersuchungstermine sein können</translation>
    </message>
    <message>
        <source>the names of its segments</source>
        <translation>die Namen ihrer Segmente</translation>
    </message>
    <message>
        <source>the names suggest several patients: {found}</source>
        <translation>die Namen sprechen für mehrere Patienten: {found}</translation>
    </message>
    <message>
        <source>the names suggest several visits: {found}</source>
        <translation>die Namen sprechen für mehrere Untersuchungstermine: {found}</translation>
    </message>
    <message>
        <source>the network takes the grid as it is</source>
        <translation>das Netz nimmt das Gitter, wie es ist</translation>
    </message>
    <message>
        <source>the network takes voxels of 1 mm along the axes of the body</source>
        <translation>das Netz nimmt Voxel von 1 mm entlang der Körperachsen</translation>
    </message>
    <message>
        <source>the network that finds the brain is not installed</source>
        <translation>das Netz, das das Gehirn findet, ist nicht installiert</translation>
    </message>
    <message>
        <source>the networks were made for scans as they are</source>
        <translation>die Netze sind für Aufnahmen gemacht, wie sie sind</translation>
    </message>
    <message>
        <source>the note in its header</source>
        <translation>die Notiz in ihrem Header</translation>
    </message>
    <message>
        <source>the numbers of {name} are in another file</source>
        <translation>die Zahlen von {name} stehen in einer anderen Datei</translation>
    </message>
    <message>
        <source>the option</source>
        <translation>die Option</translation>
    </message>
    <message>
        <source>the same parameters were acquired again</source>
        <translation>dieselben Parameter wurden nochmals aufgenommen</translation>
    </message>
    <message>
        <source>the same parameters were acquired before it</source>
        <translation>dieselben Parameter wurden zuvor aufgenommen</translation>
    </message>
    <message>
        <source>the scan of a child</source>
        <translation>die Aufnahme eines Kindes</translation>
    </message>
    <message>
        <source>the scans&apos; names, which are those of BraTS</source>
        <translation>die Namen der Aufnahmen, die von BraTS sind</translation>
    </message>
    <message>
        <source>the second marks a part of the tumour</source>
        <translation>die zweite markiert einen Teil des Tumors</translation>
    </message>
    <message>
        <source>the second marks other tissue</source>
        <translation>die zweite markiert anderes Gewebe</translation>
    </message>
    <message>
        <source>the session</source>
        <translation>die Sitzung</translation>
    </message>
    <message>
        <source>the skull has been removed already</source>
        <translation>der Schädel ist schon entfernt</translation>
    </message>
    <message>
        <source>the skull seems to be removed, but {found}</source>
        <translation>der Schädel scheint entfernt zu sein, aber {found}</translation>
    </message>
    <message>
        <source>the uptake of contrast agent in its labels</source>
        <translation>die Kontrastmittelaufnahme in ihren Labels</translation>
    </message>
    <message>
        <source>the usual order, as the labels of dataset.json are unknown: {names}</source>
        <translation>die übliche Reihenfolge, da die Labels in dataset.json unbekannt sind: {names}</translation>
    </message>
    <message>
        <source>the word gtv in its name</source>
        <translation>das Wort gtv in ihrem Namen</translation>
    </message>
    <message>
        <source>the word r2s in the scans&apos; names</source>
        <translation>das Wort r2s in den Namen der Aufnahmen</translation>
    </message>
    <message>
        <source>the word t1c in a scan&apos;s name</source>
        <translation>das Wort t1c im Namen einer Aufnahme</translation>
    </message>
    <message>
        <source>the year 2023 in the names of BraTS-PED</source>
        <translation>das Jahr 2023 in den Namen von BraTS-PED</translation>
    </message>
    <message>
        <source>there are {found} sets of names</source>
        <translation>es gibt {found} Sätze von Namen</translation>
    </message>
    <message>
        <source>there is more than one {roles}</source>
        <translation>mehrfach vorhanden: {roles}</translation>
    </message>
    <message>
        <source>there is no sequence that the model takes</source>
        <translation>es gibt keine Sequenz, die das Modell nimmt</translation>
    </message>
    <message>
        <source>there is one sequence only</source>
        <translation>es gibt nur eine Sequenz</translation>
    </message>
    <message>
        <source>those that overlap by {share:.0f} % of their union or by half of the smaller one</source>
        <translation>solche, die sich um {share:.0f} % ihrer Vereinigung oder um die Hälfte der kleineren überlappen</translation>
    </message>
    <message>
        <source>threshold brush</source>
        <translation>Schwellenpinsel</translation>
    </message>
    <message>
        <source>to baseline</source>
        <translation>zum Ausgang</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>anzusehen</translation>
    </message>
    <message>
        <source>to nadir</source>
        <translation>zum Nadir</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>tumour core</source>
        <translation>Tumorkern</translation>
    </message>
    <message>
        <source>up to {count} of {names}</source>
        <translation>bis zu {count} von {names}</translation>
    </message>
    <message>
        <source>validation cases</source>
        <translation>Validierungsfälle</translation>
    </message>
    <message>
        <source>volume of the targets</source>
        <translation>Volumen der Zielläsionen</translation>
    </message>
    <message>
        <source>volumes are {ratio:.3g} times as large</source>
        <translation>Volumina sind {ratio:.3g}-mal so groß</translation>
    </message>
    <message>
        <source>voxel {place}</source>
        <translation>Voxel {place}</translation>
    </message>
    <message>
        <source>warning: {case}: {text}</source>
        <translation>Warnung: {case}: {text}</translation>
    </message>
    <message>
        <source>whole tumour</source>
        <translation>Gesamttumor</translation>
    </message>
    <message>
        <source>whole tumour {total_ml:.1f} mL</source>
        <translation>Gesamttumor {total_ml:.1f} mL</translation>
    </message>
    <message>
        <source>words {words}</source>
        <translation>Wörter {words}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>die eigene Wahl</translation>
    </message>
    <message>
        <source>{address} is no cluster; write local:2 for two processes.</source>
        <translation>{address} ist kein Cluster; schreiben Sie local:2 für zwei Prozesse.</translation>
    </message>
    <message>
        <source>{amount} ({share:.1%} of all)</source>
        <translation>{amount} ({share:.1%} von allen)</translation>
    </message>
    <message>
        <source>{amount} are not background</source>
        <translation>{amount} sind kein Hintergrund</translation>
    </message>
    <message>
        <source>{case} has no mask to measure; give one with --mask, or segment it first.</source>
        <translation>{case} hat keine Maske, die gemessen werden kann; geben Sie eine mit --mask an oder segmentieren Sie den Fall zuerst.</translation>
    </message>
    <message>
        <source>{case} has no mask.</source>
        <translation>{case} hat keine Maske.</translation>
    </message>
    <message>
        <source>{case} has no {missing}, and {unknown} tell no sequence by name; say so if a file is what is missing.</source>
        <translation>In {case} fehlt {missing}, und {unknown} nennen im Namen keine Sequenz; bitte angeben, falls eine der Dateien das Fehlende ist.</translation>
    </message>
    <message>
        <source>{case} has no {missing}, and {unknown} tells no sequence by name; say so if a file is what is missing.</source>
        <translation>In {case} fehlt {missing}, und {unknown} nennt im Namen keine Sequenz; bitte angeben, falls diese Datei das Fehlende ist.</translation>
    </message>
    <message>
        <source>{case} holds no image: every voxel is background.</source>
        <translation>{case} enthält kein Bild: Jedes Voxel ist Hintergrund.</translation>
    </message>
    <message>
        <source>{case} was open already and keeps its own mask. To see that of the batch, close the case and open it from the batch again.</source>
        <translation>{case} war schon offen und behält die eigene Maske. Um die des Stapels zu sehen, den Fall schließen und noch einmal aus dem Stapel öffnen.</translation>
    </message>
    <message>
        <source>{case} will be segmented next</source>
        <translation>{case} wird als Nächstes segmentiert</translation>
    </message>
    <message>
        <source>{clue}, against {other}</source>
        <translation>{clue}, gegenüber {other}</translation>
    </message>
    <message>
        <source>{clue}, and its values</source>
        <translation>{clue}, und die Werte</translation>
    </message>
    <message>
        <source>{clue}, which tells no year</source>
        <translation>{clue} ohne Jahreszahl</translation>
    </message>
    <message>
        <source>{count} devices are asked for, and JAX sees {found}: {devices}.</source>
        <translation>Verlangt sind {count} Geräte, JAX sieht {found}: {devices}.</translation>
    </message>
    <message>
        <source>{count} examination was aligned to the first one, moved by {mm:.1f} mm at most</source>
        <translation>{count} Untersuchung wurde auf die erste ausgerichtet, um höchstens {mm:.1f} mm verschoben</translation>
    </message>
    <message>
        <source>{count} examinations</source>
        <translation>{count} Untersuchungen</translation>
    </message>
    <message>
        <source>{count} examinations were aligned to the first one, moved by {mm:.1f} mm at most</source>
        <translation>{count} Untersuchungen wurden auf die erste ausgerichtet, um höchstens {mm:.1f} mm verschoben</translation>
    </message>
    <message>
        <source>{count} file cannot be read ({reason}) and is left out: {names}.</source>
        <translation>{count} Datei ist nicht lesbar ({reason}) und wird ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>{count} file in {archive} is damaged and left out: {names}.</source>
        <translation>{count} Datei in {archive} ist beschädigt und wird ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>{count} file may not be read and is left out: {names}. Ask for the permission to read it.</source>
        <translation>{count} Datei darf nicht gelesen werden und wird ausgelassen: {names}. Die Leseberechtigung dafür erbitten.</translation>
    </message>
    <message>
        <source>{count} files cannot be read ({reason}) and are left out: {names}.</source>
        <translation>{count} Dateien sind nicht lesbar ({reason}) und werden ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>{count} files in {archive} are damaged and left out: {names}.</source>
        <translation>{count} Dateien in {archive} sind beschädigt und werden ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>{count} files may not be read and are left out: {names}. Ask for the permission to read them.</source>
        <translation>{count} Dateien dürfen nicht gelesen werden und werden ausgelassen: {names}. Die Leseberechtigung dafür erbitten.</translation>
    </message>
    <message>
        <source>{count} flips</source>
        <translation>{count} Spiegelungen</translation>
    </message>
    <message>
        <source>{count} folds cannot be made of {patients} patients; give at least 2 folds, and at most one for each patient.</source>
        <translation>Aus {patients} Personen lassen sich nicht {count} Teile bilden; mindestens 2 Teile angeben und höchstens einen je Person.</translation>
    </message>
    <message>
        <source>{count} less doubtful case is left out.</source>
        <translation>{count} weniger zweifelhafter Fall ist ausgelassen.</translation>
    </message>
    <message>
        <source>{count} less doubtful cases are left out.</source>
        <translation>{count} weniger zweifelhafte Fälle sind ausgelassen.</translation>
    </message>
    <message>
        <source>{count} line of {file} cannot be read and is left out: line {first}.</source>
        <translation>{count} Zeile von {file} ist nicht lesbar und wird ausgelassen: Zeile {first}.</translation>
    </message>
    <message>
        <source>{count} of {names}</source>
        <translation>{count} von {names}</translation>
    </message>
    <message>
        <source>{count} other scans beside this one are cases of their own: {why}. {remedy}</source>
        <translation>{count} andere Aufnahmen neben dieser sind eigene Fälle: {why}. {remedy}</translation>
    </message>
    <message>
        <source>{count} lesion, median of the batch {median:g}</source>
        <translation>{count} Läsion, Median des Stapels {median:g}</translation>
    </message>
    <message>
        <source> Folders named {kinds} were left out; give their own paths to include them.</source>
        <translation> Ordner namens {kinds} wurden ausgelassen; bitte direkt angeben.</translation>
    </message>
    <message>
        <source>0 certain, 1 uncertain</source>
        <translation>0 sicher, 1 unsicher</translation>
    </message>
    <message>
        <source>3-D view</source>
        <translation>3D-Ansicht</translation>
    </message>
    <message>
        <source>A follow-up needs two or more examinations.</source>
        <translation>Eine Verlaufskontrolle braucht mindestens zwei Untersuchungen.</translation>
    </message>
    <message>
        <source>A lesion was smaller than 0.1 mL at the baseline and does not count as new.</source>
        <translation>Eine Läsion war bei der Ausgangsuntersuchung kleiner als 0,1 mL und zählt nicht als neu.</translation>
    </message>
    <message>
        <source>A name cannot contain slashes; choose the folder above.</source>
        <translation>Ein Name enthält keine Schrägstriche; den Ordner oben wählen.</translation>
    </message>
    <message>
        <source>A part of the path is not a folder</source>
        <translation>Ein Teil des Pfads ist kein Ordner</translation>
    </message>
    <message>
        <source>A target has merged with a lesion that was not a target, which adds to the sums without growth.</source>
        <translation>Eine Zielläsion ist mit einer Läsion verschmolzen, die keine war; das vergrößert die Summen ohne Wachstum.</translation>
    </message>
    <message>
        <source>According to {clue}, the masks distinguish only {regions}, not {target}; give --target.</source>
        <translation>Nach dem Hinweis „{clue}“ unterscheiden die Masken nur {regions}, nicht {target}; --target angeben.</translation>
    </message>
    <message>
        <source>Aligned to</source>
        <translation>Ausgerichtet auf</translation>
    </message>
    <message>
        <source>By its header, {file} lies apart from the other scans, and it is left out as {name}; open it alone, or correct its header.</source>
        <translation>{file} liegt laut Header an einem anderen Ort als die übrigen Aufnahmen und wird als {name} weggelassen; allein öffnen oder den Header berichtigen.</translation>
    </message>
    <message>
        <source>By the meaning of its values, the mask of {case} marks no tumour, so there is nothing to measure.</source>
        <translation>Die Maske von {case} markiert nach der Bedeutung ihrer Werte keinen Tumor; es gibt also nichts zu messen.</translation>
    </message>
    <message>
        <source>By the names in it, {name} marks nothing but background.</source>
        <translation>{name} markiert den Namen darin nach nur Hintergrund.</translation>
    </message>
    <message>
        <source>By the voxels alone, which can deceive, {proposed}; choose the sequences in the Case panel (--flair and the like on the command line).</source>
        <translation>Allein nach den Voxeln, die täuschen können: {proposed}; wählen Sie die Sequenzen im Bereich Fall (auf der Kommandozeile --flair und dergleichen).</translation>
    </message>
    <message>
        <source>Components smaller than 0.1 mL do not count as lesions; they add up to {ml:.2f} mL.</source>
        <translation>Komponenten unter 0,1 mL zählen nicht als Läsionen; zusammen sind es {ml:.2f} mL.</translation>
    </message>
    <message>
        <source>DICOM files lie beside the NIfTI files, which are used: {names}. Give the folder of the DICOM files alone to open them.</source>
        <translation>Neben den NIfTI-Dateien, die verwendet werden, liegen DICOM-Dateien: {names}. Um diese zu öffnen, nur deren Ordner angeben.</translation>
    </message>
    <message>
        <source>Ended; the current case was not finished.</source>
        <translation>Beendet; der Fall in Arbeit ist nicht fertig.</translation>
    </message>
    <message>
        <source>HD-BET is not installed. Install it with {command}, which also brings PyTorch, or choose the network that comes with the program.</source>
        <translation>HD-BET ist nicht installiert. Mit {command} installieren, was auch PyTorch mitbringt, oder das Netz wählen, das mit dem Programm kommt.</translation>
    </message>
    <message>
        <source>HD-BET is not installed; install it with {command}, which also brings PyTorch</source>
        <translation>HD-BET ist nicht installiert; mit {command} installieren, was auch PyTorch mitbringt</translation>
    </message>
    <message>
        <source>How to make the mask again</source>
        <translation>So entsteht die Maske noch einmal</translation>
    </message>
    <message>
        <source>It is left out; make it the mask if it does mark a tumour.</source>
        <translation>Sie wird ausgelassen; falls sie doch die eines Tumors ist, zur Maske machen.</translation>
    </message>
    <message>
        <source>It was not checked whether scanner, protocol, age, diagnosis and earlier treatment of this patient are like those that the model was trained on.</source>
        <translation>Ob Scanner, Protokoll, Alter, Diagnose und frühere Behandlung dieses Patienten denen gleichen, an denen das Modell trainiert wurde, ist nicht geprüft.</translation>
    </message>
    <message>
        <source>Lines {first} and {number} both name {file}.</source>
        <translation>Die Zeilen {first} und {number} nennen beide {file}.</translation>
    </message>
    <message>
        <source>Longest diameter in any slice × the longest one perpendicular to it, and the volume. * Target.</source>
        <translation>Längster Durchmesser einer Schicht × der längste quer dazu, und das Volumen. * Zielläsion.</translation>
    </message>
    <message>
        <source>Longest in 3-D (mm)</source>
        <translation>Längster in 3D (mm)</translation>
    </message>
    <message>
        <source>No lesion is left, but components smaller than 0.1 mL are, {ml:.3f} mL together; a complete response requires that none is left.</source>
        <translation>Es ist keine Läsion mehr da, aber Komponenten unter 0,1 mL, zusammen {ml:.3f} mL; ein vollständiges Ansprechen verlangt, dass nichts mehr da ist.</translation>
    </message>
    <message>
        <source>No lesion lies where one was at the previous examination: check that the examinations are aligned, or all lesions will seem new.</source>
        <translation>Keine Läsion liegt dort, wo bei der vorigen Untersuchung eine lag: Prüfen Sie, ob die Untersuchungen aneinander ausgerichtet sind, sonst erscheinen alle als neu.</translation>
    </message>
    <message>
        <source>No part of the mask reaches 0.1 mL</source>
        <translation>Kein Teil der Maske hat 0,1 mL</translation>
    </message>
    <message>
        <source>Non-target lesions have clearly grown.</source>
        <translation>Läsionen, die keine Zielläsionen sind, sind deutlich gewachsen.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Region: {region}. The longest diameter in any slice, and the longest one perpendicular to it; beside their product, the largest product of two perpendicular diameters. A lesion is measurable with at least 10 mm in both diameters, on two slices or more (RANO 2.0). The products of all measurable lesions add up to {total:.0f} mm².</source>
        <translation>Region: {region}. Der längste Durchmesser in irgendeiner Schicht und der längste, der senkrecht dazu steht; neben ihrem Produkt das größte Produkt zweier zueinander senkrechter Durchmesser. Eine Läsion ist messbar mit mindestens 10 mm in beiden Durchmessern, auf zwei Schichten oder mehr (RANO 2.0). Die Produkte aller messbaren Läsionen ergeben zusammen {total:.0f} mm².</translation>
    </message>
    <message>
        <source>Response is judged against the baseline, progression against the nadir, the smallest value so far. Targets are the largest measurable lesions of the baseline: at least 10 mm in both diameters, on two slices or more.</source>
        <translation>Das Ansprechen wird gegenüber der Ausgangsuntersuchung beurteilt, der Progress gegenüber dem Nadir, dem bisher kleinsten Wert. Zielläsionen sind die größten messbaren Läsionen der Ausgangsuntersuchung: mindestens 10 mm in beiden Durchmessern, auf zwei Schichten oder mehr.</translation>
    </message>
    <message>
        <source>Side, midline and border of the brain are not known without a skull-stripped scan.</source>
        <translation>Seite, Mittellinie und Rand des Gehirns sind ohne eine Aufnahme des Gehirns ohne Schädel nicht bekannt.</translation>
    </message>
    <message>
        <source>Small and more than 2 cm from the largest lesion, where glioma seldom spreads: check whether it is tumour.</source>
        <translation>Klein und über 2 cm von der größten Läsion entfernt, wohin sich ein Gliom selten ausbreitet: prüfen, ob es Tumor ist.</translation>
    </message>
    <message>
        <source>Stopped; {count} case is left. Resume continues with it.</source>
        <translation>Angehalten; {count} Fall bleibt. Fortsetzen macht mit ihm weiter.</translation>
    </message>
    <message>
        <source>Stopped; {count} cases are left. Resume continues with them.</source>
        <translation>Angehalten; {count} Fälle bleiben. Fortsetzen macht mit ihnen weiter.</translation>
    </message>
    <message>
        <source>Stopping after the current case…</source>
        <translation>Hält nach dem Fall in Arbeit an…</translation>
    </message>
    <message>
        <source>Target {number}. Each slice is the one with the longest diameter; lines are the diameters, contours the classes of the mask, all sections have the same size.</source>
        <translation>Zielläsion {number}. Jede Schicht ist die mit dem längsten Durchmesser; Linien sind die Durchmesser, Konturen die Klassen der Maske, die Ausschnitte sind gleich groß.</translation>
    </message>
    <message>
        <source>The brain is darker than the background in {names}, as in an inverted image; the result may be meaningless.</source>
        <translation>Das Gehirn ist in {names} dunkler als der Hintergrund, wie in einem invertierten Bild; das Ergebnis ist womöglich bedeutungslos.</translation>
    </message>
    <message>
        <source>The card of the model does not say how well it performs.</source>
        <translation>Die Karte des Modells sagt nicht, wie gut es ist.</translation>
    </message>
    <message>
        <source>The channels of {name} are nested</source>
        <translation>Die Kanäle von {name} liegen ineinander</translation>
    </message>
    <message>
        <source>The device did not have enough memory for tiles of the planned size; smaller ones were used.</source>
        <translation>Das Gerät hatte für Kacheln der geplanten Größe zu wenig Speicher; kleinere wurden verwendet.</translation>
    </message>
    <message>
        <source>The diameters of the largest lesions on {sequence}; all sections have the same size.</source>
        <translation>Die Durchmesser der größten Läsionen auf {sequence}; die Ausschnitte sind gleich groß.</translation>
    </message>
    <message>
        <source>The fold decides which cases are held out; do not name any.</source>
        <translation>Der Teil bestimmt, welche Fälle zurückgehalten werden; keine Fälle nennen.</translation>
    </message>
    <message>
        <source>The interrupted session could not be opened as a whole. It is kept and will be offered again.</source>
        <translation>Die unterbrochene Sitzung konnte nicht vollständig geöffnet werden. Sie bleibt erhalten und wird wieder angeboten.</translation>
    </message>
    <message>
        <source>The loss became infinite or not a number in step {step} of epoch {epoch}. Train into another folder with --precision float32, or continue from the previous epoch with --resume.</source>
        <translation>Der Loss wurde in Schritt {step} von Epoche {epoch} unendlich oder keine Zahl. Trainieren Sie mit --precision float32 in einen anderen Ordner, oder fahren Sie mit --resume nach der Epoche davor fort.</translation>
    </message>
    <message>
        <source>The mask of {case} does not mark {region} separately; it marks {told}.</source>
        <translation>Die Maske von {case} unterscheidet {region} nicht; sie unterscheidet {told}.</translation>
    </message>
    <message>
        <source>The mask was made again after this decision: {text}</source>
        <translation>Die Maske entstand nach dieser Entscheidung neu: {text}</translation>
    </message>
    <message>
        <source>The metrics of the model are those of {count} case; they say little about a single new one.</source>
        <translation>Die Kennzahlen des Modells sind die von {count} Fall; über einen einzelnen neuen sagen sie wenig.</translation>
    </message>
    <message>
        <source>The metrics of the model are those of {count} cases; they say little about a single new one.</source>
        <translation>Die Kennzahlen des Modells sind die von {count} Fällen; über einen einzelnen neuen sagen sie wenig.</translation>
    </message>
    <message>
        <source>The most doubtful cases come first. The score is the root of the sum of squares of all signs of doubt, each divided by its limit; doubt is an estimate of 1 - Dice.</source>
        <translation>Die zweifelhaftesten Fälle kommen zuerst. Die Punktzahl ist die Wurzel der Quadratsumme aller Anzeichen von Zweifel, jedes durch seine Grenze geteilt; Zweifel ist etwa 1 - Dice, der zu erwarten ist.</translation>
    </message>
    <message>
        <source>The names of the files of {names} leave their sequences in doubt: check these and segment the cases one by one.</source>
        <translation>Die Dateinamen von {names} lassen ihre Sequenzen im Zweifel: sehen Sie sie an und segmentieren Sie sie einzeln.</translation>
    </message>
    <message>
        <source>The probabilities suggest a Dice of only {dice:.2f}</source>
        <translation>Die Wahrscheinlichkeiten sprechen für einen Dice von nur {dice:.2f}</translation>
    </message>
    <message>
        <source>The program gave no warning about these scans or this run.</source>
        <translation>Das Programm warnte bei diesen Scans und diesem Lauf vor nichts.</translation>
    </message>
    <message>
        <source>The range is that of stricter and looser thresholds (their level of 0.5 moved to 0.7 and to 0.3); it is not a confidence interval.</source>
        <translation>Die Spanne ist die strengerer und lockererer Schwellen (ihr Niveau von 0,5 auf 0,7 und auf 0,3 verschoben); sie ist kein Konfidenzintervall.</translation>
    </message>
    <message>
        <source>The reference lies on another grid and was resampled to that of the mask by nearest neighbour, as the scans were aligned.</source>
        <translation>Die Referenz liegt auf einem anderen Gitter und wurde mit dem nächsten Nachbarn auf das der Maske umgerechnet, so wie die Aufnahmen ausgerichtet wurden.</translation>
    </message>
    <message>
        <source>The scan does not look like a whole brain: {found}. The result may be meaningless.</source>
        <translation>Die Aufnahme sieht nicht nach einem ganzen Gehirn aus: {found}. Das Ergebnis ist womöglich bedeutungslos.</translation>
    </message>
    <message>
        <source>The scan shows a face, by which a person can be recognised; remove it before you share images.</source>
        <translation>Die Aufnahme zeigt ein Gesicht, an dem ein Mensch zu erkennen ist; entfernen Sie es, bevor Sie Bilder weitergeben.</translation>
    </message>
    <message>
        <source>The scans of {names} cannot be read. Their masks are still followed.</source>
        <translation>Die Aufnahmen von {names} können nicht gelesen werden. Ihre Masken werden trotzdem verfolgt.</translation>
    </message>
    <message>
        <source>The sequences cannot be aligned to {asked}: the case has {there}.</source>
        <translation>Die Sequenzen können nicht auf {asked} gelegt werden: der Fall hat {there}.</translation>
    </message>
    <message>
        <source>The sequences of {subject} are assumed to be in the order {order}, because no dataset.json says so; correct them if they are not (--channels on the command line).</source>
        <translation>Für die Sequenzen von {subject} wird die Reihenfolge {order} angenommen, da keine dataset.json sie nennt; korrigieren, falls sie nicht stimmt (--channels in der Befehlszeile).</translation>
    </message>
    <message>
        <source>The sequences were not aligned: they are placed by their headers alone.</source>
        <translation>Die Sequenzen wurden nicht ausgerichtet: sie liegen nur nach ihren Headern aufeinander.</translation>
    </message>
    <message>
        <source>The state of non-target lesions was not given.</source>
        <translation>Der Zustand der Läsionen, die keine Zielläsionen sind, wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>The {count} channels of {name} overlap, but are not nested: they are neither regions nor classes of a tumour.</source>
        <translation>Die {count} Kanäle von {name} überlappen, liegen aber nicht ineinander: Sie sind weder Regionen noch Klassen eines Tumors.</translation>
    </message>
    <message>
        <source>The {name} is {now:.4g} {unit}, after it had been zero.</source>
        <translation>{name}: {now:.4g} {unit}, nachdem der Wert null war.</translation>
    </message>
    <message>
        <source>There are DICOM files, but no scan: {told}{more}.</source>
        <translation>Es gibt DICOM, aber keine Aufnahme: {told}{more}.</translation>
    </message>
    <message>
        <source>There is no fold {fold} of {folds}: folds are numbered from 1, and there are at least 2.</source>
        <translation>Teil {fold} von {folds} gibt es nicht; die Teile ab 1 zählen, mindestens 2.</translation>
    </message>
    <message>
        <source>There was no T1Gd: enhancing tumour cannot be seen without contrast agent, so the absence of marked enhancing tumour is not a finding.</source>
        <translation>Es gab kein T1Gd: Ohne Kontrastmittel ist anreichernder Tumor nicht zu sehen; dass keiner markiert ist, ist also kein Befund.</translation>
    </message>
    <message>
        <source>There was no measurable lesion at the baseline, so only stable and progressive disease can be told apart.</source>
        <translation>Bei der Ausgangsuntersuchung gab es keine messbare Läsion, sodass sich nur stabile Erkrankung und Progress feststellen lassen.</translation>
    </message>
    <message>
        <source>To join them, open the files of one case only, or say which is which with --flair, --t1, --t1gd and --t2.</source>
        <translation>Um sie zu einem zu machen, nur die Dateien eines Falls öffnen oder mit --flair, --t1, --t1gd und --t2 angeben, welche welche ist.</translation>
    </message>
    <message>
        <source>Tumour is uncertain where it is possible: entropy {value} bit</source>
        <translation>Wo Tumor möglich ist, ist er unsicher: Entropie {value} Bit</translation>
    </message>
    <message>
        <source>Two results of this call would be written to {path}; make each in a call of its own, with its own folder.</source>
        <translation>Zwei Ergebnisse dieses Aufrufs würden nach {path} geschrieben; jedem einen eigenen Aufruf und Ordner geben.</translation>
    </message>
    <message>
        <source>a different number in each name</source>
        <translation>eine eigene Nummer in jedem Namen</translation>
    </message>
    <message>
        <source>a rule turns small amounts of a class into a class that the model does not have</source>
        <translation>eine Regel macht aus kleinen Mengen einer Klasse eine Klasse, die das Modell nicht hat</translation>
    </message>
    <message>
        <source>as last saved</source>
        <translation>wie zuletzt gespeichert</translation>
    </message>
    <message>
        <source>classes[{number}].instead is {instead!r}, which is not a class</source>
        <translation>classes[{number}].instead ist {instead!r}, was keine Klasse ist</translation>
    </message>
    <message>
        <source>has slices beside the line of the others, by up to {first:.3g} mm (slice {numbers}); they are shown in line</source>
        <translation>hat Schichten neben der Linie der übrigen, um bis zu {first:.3g} mm (Schicht {numbers}); sie werden auf der Linie gezeigt</translation>
    </message>
    <message>
        <source>how its channels are nested: {told}</source>
        <translation>wie die Kanäle ineinander liegen: {told}</translation>
    </message>
    <message>
        <source>is a link to a file that does not exist ({target}); restore it</source>
        <translation>ist ein Link auf eine fehlende Datei ({target}); diese wiederherstellen</translation>
    </message>
    <message>
        <source>is a screenshot or a scanned page</source>
        <translation>ist ein Bildschirmfoto oder eine eingescannte Seite</translation>
    </message>
    <message>
        <source>is not one of the requested series</source>
        <translation>ist keine der verlangten Serien</translation>
    </message>
    <message>
        <source>is tilted by {first:.1f} degrees, as by a tilted gantry</source>
        <translation>ist um {first:.1f} Grad gekippt, wie von einer Gantry</translation>
    </message>
    <message>
        <source>it has another layout</source>
        <translation>es ist eine Datei mit anderem Aufbau</translation>
    </message>
    <message>
        <source>nothing in the names says that they belong to one examination</source>
        <translation>nichts in den Namen besagt, dass sie zu einer Untersuchung gehören</translation>
    </message>
    <message>
        <source>the name of the first is clearer</source>
        <translation>der Name der ersten ist eindeutiger</translation>
    </message>
    <message>
        <source>{count} file that {file} lists is missing: {first}.</source>
        <translation>{count} Datei, die {file} aufführt, fehlt: {first}.</translation>
    </message>
    <message>
        <source>{count} files that {file} lists are missing; the first of them is {first}.</source>
        <translation>{count} Dateien, die {file} aufführt, fehlen, als Erste {first}.</translation>
    </message>
    <message>
        <source>{count} lesions were smaller than 0.1 mL at the baseline and do not count as new.</source>
        <translation>{count} Läsionen waren bei der Ausgangsuntersuchung kleiner als 0,1 mL und zählen nicht als neu.</translation>
    </message>
    <message>
        <source>{count} lesions, median of the batch {median:g}</source>
        <translation>{count} Läsionen, Median des Stapels {median:g}</translation>
    </message>
    <message>
        <source>{count} lines of {file} cannot be read and are left out; the first of them is line {first}.</source>
        <translation>{count} Zeilen von {file} sind nicht lesbar und werden ausgelassen, die erste davon ist Zeile {first}.</translation>
    </message>
    <message>
        <source>{count} processes ended one after the other while they had this case, perhaps for lack of memory. The same call tries it again.</source>
        <translation>{count} Prozesse endeten einer nach dem anderen, während sie diesen Fall hatten, vielleicht aus Mangel an Speicher. Derselbe Aufruf versucht ihn erneut.</translation>
    </message>
    <message>
        <source>{count} series of the study are left out: {told}{more}.</source>
        <translation>{count} Serien der Studie werden ausgelassen: {told}{more}.</translation>
    </message>
    <message>
        <source>{count} series of the study is left out: {told}{more}.</source>
        <translation>{count} Serie der Studie wird ausgelassen: {told}{more}.</translation>
    </message>
    <message>
        <source>{count} small component of {volume_ml:.2f} mL</source>
        <translation>{count} kleine Komponente von {volume_ml:.2f} mL</translation>
    </message>
    <message>
        <source>{count} small components of {volume_ml:.2f} mL</source>
        <translation>{count} kleine Komponenten von {volume_ml:.2f} mL</translation>
    </message>
    <message>
        <source>{count} smaller lesion is not listed.</source>
        <translation>{count} kleinere Läsion ist nicht aufgeführt.</translation>
    </message>
    <message>
        <source>{count} smaller lesions are not listed.</source>
        <translation>{count} kleinere Läsionen sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>{count} thresholds were given for {classes} classes.</source>
        <translation>{count} Schwellenwerte wurden für {classes} Klassen angegeben.</translation>
    </message>
    <message>
        <source>{dataset} has no case {unknown}.</source>
        <translation>{dataset} hat keinen Fall {unknown}.</translation>
    </message>
    <message>
        <source>{dataset} is not a folder; choose a Decathlon dataset.</source>
        <translation>{dataset} ist kein Ordner; einen Decathlon-Datensatz wählen.</translation>
    </message>
    <message>
        <source>{device} has too little memory for this case; it was run on the CPU.</source>
        <translation>{device} hat zu wenig Speicher für diesen Fall; er lief auf der CPU.</translation>
    </message>
    <message>
        <source>{device} has too little memory; starting again on the CPU</source>
        <translation>{device} hat zu wenig Speicher; Neustart auf der CPU</translation>
    </message>
    <message>
        <source>{done} of {total} cases are done</source>
        <translation>{done} von {total} Fällen sind fertig</translation>
    </message>
    <message>
        <source>{edges} voxels</source>
        <translation>{edges} Voxel</translation>
    </message>
    <message>
        <source>{edges} voxels, {receptive_field_mm:g} mm wide</source>
        <translation>{edges} Voxel, {receptive_field_mm:g} mm breit</translation>
    </message>
    <message>
        <source>{entry} is empty</source>
        <translation>{entry} ist leer</translation>
    </message>
    <message>
        <source>{error} It is left out.</source>
        <translation>{error} Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>{extra} does not belong there</source>
        <translation>{extra} gehört nicht dorthin</translation>
    </message>
    <message>
        <source>{fact}, thresholds changed</source>
        <translation>{fact}, Schwellenwerte geändert</translation>
    </message>
    <message>
        <source>{files} has no sequence; give at least one file a sequence.</source>
        <translation>{files} hat keine Sequenz; mindestens einer Datei eine Sequenz geben.</translation>
    </message>
    <message>
        <source>{file} cannot be read; give the folder that it lies in.</source>
        <translation>{file} kann nicht gelesen werden; den Ordner angeben, in dem sie liegt.</translation>
    </message>
    <message>
        <source>{file} contradicts itself, or its series was broken off ({cause}); export it again.</source>
        <translation>{file} widerspricht sich, oder die Serie wurde abgebrochen ({cause}); erneut exportieren.</translation>
    </message>
    <message>
        <source>{file} does not fit into the memory; close other programs.</source>
        <translation>{file} passt nicht in den Speicher; andere Programme schließen.</translation>
    </message>
    <message>
        <source>{file} does not give the position of its voxels (its affine is singular or absurd).</source>
        <translation>{file} gibt die Lage der Voxel nicht an (die Affine ist singulär oder unsinnig).</translation>
    </message>
    <message>
        <source>{file} has a damaged header: it holds more voxels than it announces; copy it again.</source>
        <translation>{file} hat einen beschädigten Header: Sie enthält mehr Voxel als angekündigt; erneut kopieren.</translation>
    </message>
    <message>
        <source>{file} has no case whose files could be found.</source>
        <translation>{file} hat keinen Fall, dessen Dateien zu finden waren.</translation>
    </message>
    <message>
        <source>{file} has no column of a sequence; its first line must name the columns, such as case,flair,t1,t1gd,t2, and it names {names}.</source>
        <translation>{file} hat keine Spalte einer Sequenz; die erste Zeile muss die Spalten nennen, etwa case,flair,t1,t1gd,t2, und sie nennt {names}.</translation>
    </message>
    <message>
        <source>{file} has no header that can be shown.</source>
        <translation>{file} hat keinen Header, der sich zeigen lässt.</translation>
    </message>
    <message>
        <source>{file} has no slices to show.</source>
        <translation>{file} hat keine Schichten, die sich zeigen lassen.</translation>
    </message>
    <message>
        <source>{file} has {count} channels; a scan has fewer than {most}.</source>
        <translation>{file} hat {count} Kanäle; eine Aufnahme hat weniger als {most}.</translation>
    </message>
    <message>
        <source>{file} holds blocks of bytes, not a scan.</source>
        <translation>{file} enthält Byteblöcke, keine Aufnahme.</translation>
    </message>
    <message>
        <source>{file} holds labels and no {name}; it is left out, as {mask} is taken.</source>
        <translation>{file} enthält Labels und kein {name}; sie wird ausgelassen, da {mask} gilt.</translation>
    </message>
    <message>
        <source>{file} holds labels, so it is taken as the mask and not as {name}, as its name says.</source>
        <translation>{file} enthält Labels und gilt daher als Maske und nicht als {name}, wie der Name sagt.</translation>
    </message>
    <message>
        <source>{file} holds more than {most:,} files; unpack it first.</source>
        <translation>{file} enthält mehr als {most:,} Dateien; zuerst entpacken.</translation>
    </message>
    <message>
        <source>{file} holds something before its voxels that has to be skipped, which is not read; save it again as NRRD.</source>
        <translation>{file} enthält vor den Voxeln etwas zu Überspringendes, was nicht gelesen wird; erneut als NRRD speichern.</translation>
    </message>
    <message>
        <source>{file} holds the value {values}, which fit no label scheme; say what they mean by --label-values, such as {first}=edema.</source>
        <translation>{file} enthält den Wert {values}, der zu keinem Labelschema passt; seine Bedeutung mit --label-values angeben, etwa {first}=edema.</translation>
    </message>
    <message>
        <source>{file} holds the value {values}, which label scheme {scheme} does not have ({known}); give the right --label-scheme or --label-values, or correct the mask.</source>
        <translation>{file} enthält den Wert {values}, den das Labelschema {scheme} nicht hat ({known}); das richtige --label-scheme oder --label-values angeben oder die Maske korrigieren.</translation>
    </message>
    <message>
        <source>{file} holds the values {values}, which fit no label scheme; say what they mean by --label-values, such as {first}=edema.</source>
        <translation>{file} enthält die Werte {values}, die zu keinem Labelschema passen; ihre Bedeutung mit --label-values angeben, etwa {first}=edema.</translation>
    </message>
    <message>
        <source>{file} holds the values {values}, which label scheme {scheme} does not have ({known}); give the right --label-scheme or --label-values, or correct the mask.</source>
        <translation>{file} enthält die Werte {values}, die das Labelschema {scheme} nicht hat ({known}); das richtige --label-scheme oder --label-values angeben oder die Maske korrigieren.</translation>
    </message>
    <message>
        <source>{file} is damaged: it cannot be decompressed; copy it again.</source>
        <translation>{file} ist beschädigt und lässt sich nicht entpacken; erneut kopieren.</translation>
    </message>
    <message>
        <source>{file} is encrypted; unpack it with its password first.</source>
        <translation>{file} ist verschlüsselt; zuerst mit dem Passwort entpacken.</translation>
    </message>
    <message>
        <source>{file} is left out as a mask: by its name it marks the brain or other tissue, not a tumour.</source>
        <translation>{file} wird als Maske ausgelassen: Dem Namen nach markiert sie das Gehirn oder anderes Gewebe, keinen Tumor.</translation>
    </message>
    <message>
        <source>{file} is left out, as it lies in the folder of {session}.</source>
        <translation>{file} wird ausgelassen, da die Datei im Ordner von {session} liegt.</translation>
    </message>
    <message>
        <source>{list} lists a file that does not exist: {name}; add what is missing, or take it out of the list.</source>
        <translation>{list} nennt eine Datei, die fehlt: {name}; das Fehlende ergänzen oder aus der Liste nehmen.</translation>
    </message>
    <message>
        <source>{list} lists {count} files that do not exist, such as {name}; add what is missing, or take it out of the list.</source>
        <translation>{list} nennt {count} Dateien, die fehlen, etwa {name}; das Fehlende ergänzen oder aus der Liste nehmen.</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 text; save it as CSV in UTF-8.</source>
        <translation>{path} ist kein Text in UTF-8; als CSV in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>{path} is not a .weights.h5 file and is not loaded: {reason}.</source>
        <translation>{path} ist keine .weights.h5 und wird nicht geladen: {reason}.</translation>
    </message>
    <message>
        <source>{path} is not a list of training cases.</source>
        <translation>{path} ist keine Liste von Trainingsfällen.</translation>
    </message>
    <message>
        <source>{target} already exists; import the model under another id (--id).</source>
        <translation>{target} existiert schon; das Modell unter einer anderen ID importieren (--id).</translation>
    </message>
    <message>
        <source>{text!r} is not a part; write 2/8 for the second of eight.</source>
        <translation>{text!r} ist kein Teil; schreiben Sie 2/8 für den zweiten von acht.</translation>
    </message>
    <message>
        <source>{word!r} is not a step of the preparation; give auto, none, or some of {known} with commas between.</source>
        <translation>{word!r} ist kein Schritt der Vorbereitung; auto, none oder einige von {known} mit Kommas dazwischen angeben.</translation>
    </message>
    <message>
        <source>{file} is left out, as its name suggests another case; make it the mask if it belongs to this one.</source>
        <translation>{file} wird ausgelassen, da der Name auf einen anderen Fall deutet; zur Maske machen, falls sie zu diesem gehört.</translation>
    </message>
    <message>
        <source>{file} is not a MINC image, despite its name; give another file.</source>
        <translation>{file} ist trotz des Namens kein MINC-Bild; eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{file} is not a MetaImage, despite its name; give another file.</source>
        <translation>{file} ist trotz des Namens kein MetaImage; eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{file} is not a header of Analyze or NIfTI, despite its name; give another file.</source>
        <translation>{file} ist trotz des Namens kein Header von Analyze oder NIfTI; eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{file} is not an NRRD image, despite its name; give another file.</source>
        <translation>{file} ist trotz des Namens kein NRRD-Bild; eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{file} names the file {data} for its voxels, which is not in the same folder; put both files into one folder, and correct the name.</source>
        <translation>{file} nennt für die Voxel die Datei {data}, die nicht im selben Ordner liegt; beide Dateien in einen Ordner legen und den Namen korrigieren.</translation>
    </message>
    <message>
        <source>{file} spreads its voxels over several files; save it again as one.</source>
        <translation>{file} verteilt die Voxel auf mehrere Dateien; erneut als eine speichern.</translation>
    </message>
    <message>
        <source>{file} stores its voxels as text, which is not read; save it again in binary form.</source>
        <translation>{file} speichert die Voxel als Text, was nicht gelesen wird; erneut binär speichern.</translation>
    </message>
    <message>
        <source>{file} stores its voxels in a way that is not read ({encoding}); save it again as NRRD with the encoding gzip.</source>
        <translation>{file} speichert die Voxel auf eine Weise, die nicht gelesen wird ({encoding}); erneut als NRRD mit der Kodierung gzip speichern.</translation>
    </message>
    <message>
        <source>{file} would be {size} unpacked, more than it can hold; it is damaged or no archive of scans.</source>
        <translation>{file} wäre entpackt {size} groß, mehr als möglich; sie ist beschädigt oder kein Archiv von Aufnahmen.</translation>
    </message>
    <message>
        <source>{first} and more than one {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} and no {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} and {path} do not lie at one place ({differs})</source>
        <translation>{first} und {path} liegen nicht an einem Ort ({differs})</translation>
    </message>
    <message>
        <source>{first} and {second} both seem to be {role}; the second one is left out, as {why}.</source>
        <translation>{first} und {second} scheinen beide {role} zu sein; die zweite wird ausgelassen, denn {why}.</translation>
    </message>
    <message>
        <source>{folder} has no {missing}; it has {known}.</source>
        <translation>{folder} hat kein {missing}; vorhanden: {known}.</translation>
    </message>
    <message>
        <source>{folder} holds masks of {model} with other options; give another folder, or --overwrite to do its cases again.</source>
        <translation>{folder} enthält Masken von {model} mit anderen Optionen; geben Sie einen anderen Ordner an, oder --overwrite, um seine Fälle neu zu rechnen.</translation>
    </message>
    <message>
        <source>{folder} holds no anatomical scans.</source>
        <translation>{folder} enthält keine anatomischen Aufnahmen.</translation>
    </message>
    <message>
        <source>{folder} holds no results yet; run the level participant first.</source>
        <translation>{folder} enthält noch keine Ergebnisse; zuerst die Stufe participant ausführen.</translation>
    </message>
    <message>
        <source>{folder} is read as a BIDS data set by the names of its folders, as it has no dataset_description.json that says so.</source>
        <translation>{folder} wird nach den Namen seiner Ordner als BIDS-Datensatz gelesen, da keine dataset_description.json es sagt.</translation>
    </message>
    <message>
        <source>{free_gb:.1f} GB of free memory is too little for this network; give fewer --filters, a smaller --patch or a smaller --batch.</source>
        <translation>{free_gb:.1f} GB freier Speicher sind zu wenig für dieses Netz; weniger --filters, einen kleineren --patch oder --batch angeben.</translation>
    </message>
    <message>
        <source>{kind} ({short}); nadir before {nadir:.4g} {unit}</source>
        <translation>{kind} ({short}); Nadir davor {nadir:.4g} {unit}</translation>
    </message>
    <message>
        <source>{message}: {done} of {total}</source>
        <translation>{message}: {done} von {total}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{moving} cannot be aligned to {fixed}: no position was found in which they fit. Check that both show the same head, or leave out the step Align.</source>
        <translation>{moving} kann nicht an {fixed} ausgerichtet werden: es wurde keine Lage gefunden, in der sie zusammenpassen. Prüfen, ob beide denselben Kopf zeigen, oder den Schritt Ausrichten weglassen.</translation>
    </message>
    <message>
        <source>{moving} cannot be aligned to {fixed}: no position was found that fits better than that of its header. Leave out the step Align to use that.</source>
        <translation>{moving} kann nicht an {fixed} ausgerichtet werden: es wurde keine Lage gefunden, die besser passt als die des Headers. Den Schritt Ausrichten weglassen, um diese zu nehmen.</translation>
    </message>
    <message>
        <source>{moving} cannot be aligned to {fixed}: they share no space. Check that both show the same head.</source>
        <translation>{moving} kann nicht an {fixed} ausgerichtet werden: sie haben keinen Raum gemeinsam. Prüfen, ob beide denselben Kopf zeigen.</translation>
    </message>
    <message>
        <source>{moving} would have to be moved by {shift_mm:.0f} mm and turned by {angle_deg:.0f}° to fit {fixed}, which is not believable. Check that both are of one examination, or leave out the step Align.</source>
        <translation>{moving} müsste um {shift_mm:.0f} mm verschoben und um {angle_deg:.0f}° gedreht werden, um zu {fixed} zu passen, was nicht glaubhaft ist. Prüfen, ob beide aus einer Untersuchung sind, oder den Schritt Ausrichten weglassen.</translation>
    </message>
    <message>
        <source>{names} all seem to be {role}.</source>
        <translation>{names} scheinen alle {role} zu sein.</translation>
    </message>
    <message>
        <source>{names} changed after the mask was made: the mask may not fit.</source>
        <translation>{names} hat sich geändert, nachdem die Maske entstand: sie passt vielleicht nicht.</translation>
    </message>
    <message>
        <source>{names} has only one value outside the background, which tells the model nothing.</source>
        <translation>{names} hat außerhalb des Hintergrunds nur einen Wert und sagt dem Modell nichts.</translation>
    </message>
    <message>
        <source>{names} lie on other grids than {first}</source>
        <translation>{names} liegen auf anderen Gittern als {first}</translation>
    </message>
    <message>
        <source>{names} lies on another grid than {first}</source>
        <translation>{names} liegt auf einem anderen Gitter als {first}</translation>
    </message>
    <message>
        <source>{names} look like CT, with air below −900 and tissue around 0; the models were made for MRI, and the result may be meaningless.</source>
        <translation>{names} sehen nach CT aus, mit Luft unter −900 und Gewebe um 0; die Modelle sind für MRT gemacht, und das Ergebnis ist womöglich bedeutungslos.</translation>
    </message>
    <message>
        <source>{names} looks like CT, with air below −900 and tissue around 0; the models were made for MRI, and the result may be meaningless.</source>
        <translation>{names} sieht nach CT aus, mit Luft unter −900 und Gewebe um 0; die Modelle sind für MRT gemacht, und das Ergebnis ist womöglich bedeutungslos.</translation>
    </message>
    <message>
        <source>{names} show the head with its skull</source>
        <translation>{names} zeigen den Kopf mit Schädel</translation>
    </message>
    <message>
        <source>{names} shows the head with its skull</source>
        <translation>{names} zeigt den Kopf mit Schädel</translation>
    </message>
    <message>
        <source>{names} was missing.</source>
        <translation>{names} fehlte.</translation>
    </message>
    <message>
        <source>{names} were missing.</source>
        <translation>{names} fehlten.</translation>
    </message>
    <message>
        <source>{names}: cut along the slices of the mask as they were aligned.</source>
        <translation>{names}: entlang der Schichten der Maske geschnitten, so wie sie ausgerichtet wurden.</translation>
    </message>
    <message>
        <source>{names}: cut along the slices of the mask by the headers.</source>
        <translation>{names}: nach den Headern entlang der Schichten der Maske geschnitten.</translation>
    </message>
    <message>
        <source>{name} can no longer be read; open it again.</source>
        <translation>{name} lässt sich nicht mehr lesen; öffnen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} covers {share:.0%} of what is not background, as the mask of a brain does, and not that of a tumour.</source>
        <translation>{name} bedeckt {share:.0%} dessen, was kein Hintergrund ist, wie eine Maske des Gehirns und nicht die eines Tumors.</translation>
    </message>
    <message>
        <source>{name} has frames that do not lie on an even grid; it is not read.</source>
        <translation>{name} hat Bilder, die auf keinem gleichmäßigen Gitter liegen; es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>{name} is the name of a mask in {first} and of one in {second}, which are other patients or visits; name the masks by their cases.</source>
        <translation>{name} heißt eine Maske in {first} und eine in {second}, also von anderen Patienten oder Untersuchungen; benennen Sie die Masken nach ihren Fällen.</translation>
    </message>
    <message>
        <source>{name} moved by {mm:.1f} mm and turned by {deg:.1f}°</source>
        <translation>{name} um {mm:.1f} mm verschoben und um {deg:.1f}° gedreht</translation>
    </message>
    <message>
        <source>{name}, mL</source>
        <translation>{name}, mL</translation>
    </message>
    <message>
        <source>{name}: a slice cannot be read any more, or is larger than its header says; copy the series again.</source>
        <translation>{name}: Eine Schicht lässt sich nicht mehr lesen oder ist größer, als ihr Header sagt; kopieren Sie die Serie noch einmal.</translation>
    </message>
    <message>
        <source>{name}: its frames do not match its header.</source>
        <translation>{name}: Die Bilder darin sind nicht, wie der Kopf sagt.</translation>
    </message>
    <message>
        <source>{note} Lesions that are not listed: {count}.</source>
        <translation>{note} Nicht aufgeführte Läsionen: {count}.</translation>
    </message>
    <message>
        <source>{note} Shown are the baseline and the last {count} examinations.</source>
        <translation>{note} Gezeigt sind die Ausgangsuntersuchung und die letzten {count} Untersuchungen.</translation>
    </message>
    <message>
        <source>{options} are no options of {kind}: {error}.</source>
        <translation>{options} sind keine Optionen von {kind}: {error}.</translation>
    </message>
    <message>
        <source>{other} cannot be aligned to {first}: they have no sequence in common. Give the scans with the masks, or follow them by their headers.</source>
        <translation>{other} lässt sich nicht auf {first} ausrichten: Sie haben keine gemeinsame Sequenz. Geben Sie die Aufnahmen mit den Masken an, oder verfolgen Sie sie nach ihren Headern.</translation>
    </message>
    <message>
        <source>{output} already holds a model or an interrupted run; choose another folder, or continue that run.</source>
        <translation>{output} enthält schon ein Modell oder einen unterbrochenen Lauf; einen anderen Ordner wählen oder den Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>{output} lies in {path}: masks among scans would be taken for references. Choose another folder for the results.</source>
        <translation>{output} liegt in {path}: Masken zwischen Aufnahmen würden für Referenzen gehalten. Wählen Sie einen anderen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>{pair} are not on one grid ({differs}), and {file} does not tell where it lies; bring them onto one grid first, or open them one by one.</source>
        <translation>{pair} liegen nicht auf einem Gitter ({differs}), und {file} sagt nicht, wo es liegt; zuerst auf ein Gitter bringen oder einzeln öffnen.</translation>
    </message>
    <message>
        <source>{part} is not a value with its meaning; write values such as 1=edema,2=non-enhancing,3=enhancing,4=cavity,5=other, or 1=whole-tumour.</source>
        <translation>{part} ist kein Wert mit Bedeutung; Werte wie 1=edema,2=non-enhancing,3=enhancing,4=cavity,5=other oder 1=whole-tumour schreiben.</translation>
    </message>
    <message>
        <source>{path} already exists; choose another name or folder, or add --overwrite.</source>
        <translation>{path} existiert schon; einen anderen Namen oder Ordner wählen oder --overwrite hinzufügen.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a table: line {number}: {error}.</source>
        <translation>{path} kann nicht als Tabelle gelesen werden: Zeile {number}: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read as the record of a case ({reason}); remove it to do the case again.</source>
        <translation>{path} lässt sich nicht als Protokoll eines Falls lesen ({reason}); löschen Sie die Datei, um den Fall neu zu rechnen.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the encoder stopped before the end; the disk may be full.</source>
        <translation>{path} kann nicht geschrieben werden: Der Encoder brach vor dem Ende ab; vielleicht ist der Datenträger voll.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}; give a shorter one.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}; einen kürzeren angeben.</translation>
    </message>
    <message>
        <source>{path} does not exist; choose another folder.</source>
        <translation>{path} ist nicht da; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} holds another data set ({name}); give a folder of its own, such as {example}.</source>
        <translation>{path} enthält einen anderen Datensatz ({name}); einen eigenen Ordner angeben, etwa {example}.</translation>
    </message>
    <message>
        <source>{path} holds no strokes of this case.</source>
        <translation>{path} enthält keine Striche dieses Falls.</translation>
    </message>
    <message>
        <source>{path} is both the {first} and the {second}</source>
        <translation>{path} ist sowohl {first} als auch {second}</translation>
    </message>
    <message>
        <source>{path} lists no cases.</source>
        <translation>{path} führt keine Fälle auf.</translation>
    </message>
    <message>
        <source>{percent:+.0f} % since the baseline</source>
        <translation>{percent:+.0f} % seit der Ausgangsuntersuchung</translation>
    </message>
    <message>
        <source>{place} holds text that is not Unicode</source>
        <translation>{place} enthält Text, der kein Unicode ist</translation>
    </message>
    <message>
        <source>{prediction} and {reference} do not lie on one grid ({differs}); bring them onto one grid first, or compare them with --resample.</source>
        <translation>{prediction} und {reference} liegen nicht auf einem Gitter ({differs}); bringen Sie sie zuerst auf ein Gitter oder vergleichen Sie sie mit --resample.</translation>
    </message>
    <message>
        <source>{question} Give --label-scheme or --label-values; in the window, open the case, choose the scheme there, and add it as the shown case.</source>
        <translation>{question} Geben Sie --label-scheme oder --label-values an; im Fenster öffnen Sie den Fall, wählen dort das Schema und fügen ihn als gezeigten Fall hinzu.</translation>
    </message>
    <message>
        <source>{region} {ml} mL, median of the batch {median} mL</source>
        <translation>{region} {ml} mL, Median des Stapels {median} mL</translation>
    </message>
    <message>
        <source>{rule} But steroids are higher than at the baseline: this is not a response.</source>
        <translation>{rule} Aber die Steroiddosis ist höher als bei der Ausgangsuntersuchung: Das ist kein Ansprechen.</translation>
    </message>
    <message>
        <source>{rule} On steroids this is not a complete response.</source>
        <translation>{rule} Unter Steroiden ist das kein vollständiges Ansprechen.</translation>
    </message>
    <message>
        <source>{scan} looks like {sequence} ({percent:.0f} %)</source>
        <translation>{scan} sieht aus wie {sequence} ({percent:.0f} %)</translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation>{seconds:.1f} s</translation>
    </message>
    <message>
        <source>{second} of {after} comes after {first} of {before}; give the examinations in the order of their dates.</source>
        <translation>{second} vom {after} steht nach {first} vom {before}; geben Sie die Untersuchungen in der Reihenfolge ihrer Daten an.</translation>
    </message>
    <message>
        <source>{sequence} outside</source>
        <translation>{sequence} außerhalb</translation>
    </message>
    <message>
        <source>{series} cannot be referred to by a DICOM object: {reason}.</source>
        <translation>Auf {series} kann sich kein DICOM-Objekt beziehen: {reason}.</translation>
    </message>
    <message>
        <source>{series} lacks {tags} in its headers, without which no viewer could place the mask; save it as NIfTI.</source>
        <translation>Im Header von {series} fehlt {tags}; ohne das könnte kein Betrachter die Maske einordnen. Speichern Sie sie als NIfTI.</translation>
    </message>
    <message>
        <source>{side}, across the midline</source>
        <translation>{side}, über die Mittellinie</translation>
    </message>
    <message>
        <source>{size} voxels of {mm} mm</source>
        <translation>{size} Voxel von {mm} mm</translation>
    </message>
    <message>
        <source>{text}, edited</source>
        <translation>{text}, geändert</translation>
    </message>
    <message>
        <source>{volume_ml:.2f} mL looked {name}, too little to be sure: marked as {marked}.</source>
        <translation>{volume_ml:.2f} mL sahen nach „{name}“ aus, zu wenig, um sicher zu sein: markiert als „{marked}“.</translation>
    </message>
    <message>
        <source>{warning}; none of it lies inside.</source>
        <translation>{warning}; nichts davon liegt innerhalb.</translation>
    </message>
    <message>
        <source>{when}: {long:.1f} × {short:.1f} mm, slice {slice}</source>
        <translation>{when}: {long:.1f} × {short:.1f} mm, Schicht {slice}</translation>
    </message>
    <message>
        <source>≥ 0.1 mL each</source>
        <translation>je ≥ 0,1 mL</translation>
    </message>
    <message>
        <source>{first} and {second} both seem to be the mask; the second one is left out, as {why}.</source>
        <translation>{first} und {second} scheinen beide die Maske zu sein; die zweite wird ausgelassen, denn {why}.</translation>
    </message>
    <message>
        <source>Centre x, y, z (mm)</source>
        <translation>Mitte x, y, z (mm)</translation>
    </message>
    <message>
        <source>Largest product (mm²)</source>
        <translation>Größtes Produkt (mm²)</translation>
    </message>
    <message>
        <source>Lesion {number}, slice {slice}</source>
        <translation>Läsion {number}, Schicht {slice}</translation>
    </message>
    <message>
        <source>Lesions are connected parts of the mask (26 neighbours) of 0.1 mL and more; the slice is the axial one through the centre. Sides are the patient’s, by the midline of the brain. The centre is in world coordinates of the file (x to the right, y to the front, z up), whose origin may lie anywhere.</source>
        <translation>Läsionen sind zusammenhängende Teile der Maske (26 Nachbarn) ab 0,1 mL; die Schicht ist die axiale durch die Mitte. Seiten sind die des Patienten, nach der Mittellinie des Gehirns. Die Mitte steht in Weltkoordinaten der Datei (x nach rechts, y nach vorn, z nach oben), deren Ursprung irgendwo liegen kann.</translation>
    </message>
    <message>
        <source>No examination has a lesion of 0.1 mL or more.</source>
        <translation>Keine Untersuchung hat eine Läsion von 0,1 mL oder mehr.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Products (mm²)</source>
        <translation>Produkte (mm²)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Segmented in {time}</source>
        <translation>In {time} segmentiert</translation>
    </message>
    <message>
        <source>Segmented {case} in {time}</source>
        <translation>{case} in {time} segmentiert</translation>
    </message>
    <message>
        <source>The scheduler was lost. What is done stays done; the same call goes on with the rest.</source>
        <translation>Der Scheduler ist verloren gegangen. Erledigtes bleibt erledigt; derselbe Aufruf macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>The sequences lie on {count} grids: {grids}.</source>
        <translation>Die Sequenzen liegen auf {count} Gittern: {grids}.</translation>
    </message>
    <message>
        <source>Volumes count voxels of {volume:.3g} mm³, by the affine of the file.</source>
        <translation>Volumen zählen Voxel von {volume:.3g} mm³ nach der Affinen der Datei.</translation>
    </message>
    <message>
        <source>add mask ({source})</source>
        <translation>Maske hinzufügen ({source})</translation>
    </message>
    <message>
        <source>begin correction ({source})</source>
        <translation>Korrektur beginnen ({source})</translation>
    </message>
    <message>
        <source>is a segmentation</source>
        <translation>ist eine Segmentierung</translation>
    </message>
    <message>
        <source>only inside mask ({source})</source>
        <translation>nur innerhalb der Maske ({source})</translation>
    </message>
    <message>
        <source>reference {file}</source>
        <translation>Referenz {file}</translation>
    </message>
    <message>
        <source>replace mask ({source})</source>
        <translation>Maske ersetzen ({source})</translation>
    </message>
    <message>
        <source>segments {names}</source>
        <translation>Segmente {names}</translation>
    </message>
    <message>
        <source>states no distance of its pixels; {first:.4g} mm is a guess, so lengths and volumes are wrong</source>
        <translation>nennt keinen Abstand der Pixel; {first:.4g} mm sind geraten, also sind Längen und Volumen falsch</translation>
    </message>
    <message>
        <source>{case} has no scan of a known sequence, and the model needs {wanted}. A mask alone cannot be segmented: add its scans, or say which sequence a file is, in the Case panel or by --flair, --t1, --t1gd or --t2.</source>
        <translation>{case} hat keine Aufnahme einer bekannten Sequenz, und das Modell braucht {wanted}. Eine Maske allein lässt sich nicht segmentieren: Fügen Sie ihre Aufnahmen hinzu, oder geben Sie an, welche Sequenz eine Datei ist, im Bedienfeld Fall oder mit --flair, --t1, --t1gd oder --t2.</translation>
    </message>
    <message>
        <source>{file} distinguishes only {regions}, not {target}, by its values: {scheme}; leave the case out, or give another --target.</source>
        <translation>{file} unterscheidet nur {regions}, nicht {target}, nach seinen Werten: {scheme}; den Fall weglassen oder ein anderes --target angeben.</translation>
    </message>
    <message>
        <source>{file} is left out, as its name does not follow BIDS.</source>
        <translation>{file} wird ausgelassen, da der Name keiner eines BIDS-Datensatzes ist.</translation>
    </message>
    <message>
        <source>{file} is not a readable zip archive; copy it again.</source>
        <translation>{file} ist kein lesbares ZIP-Archiv; erneut kopieren.</translation>
    </message>
    <message>
        <source>{file} is read as {scheme}, as requested, although it is {other} by {clue}.</source>
        <translation>{file} wird wie angegeben als „{scheme}“ gelesen, obwohl {clue} „{other}“ besagt.</translation>
    </message>
    <message>
        <source>{file} needs {other} beside it, which is missing; put both files into one folder.</source>
        <translation>{file} braucht {other} daneben, was dort fehlt; beide Dateien in einen Ordner legen.</translation>
    </message>
    <message>
        <source>{first} and {second} both are masks; the second one is left out.</source>
        <translation>{first} und {second} sind beide Masken; die zweite wird weggelassen.</translation>
    </message>
    <message>
        <source>{first} and {second} both seem to be {role}; the second one is left out.</source>
        <translation>{first} und {second} scheinen beide {role} zu sein; die zweite wird ausgelassen.</translation>
    </message>
    <message>
        <source>{first} and {second} differ in capitals only, which some disks do not tell apart; segment them into two folders with --participant-label.</source>
        <translation>{first} und {second} unterscheiden sich nur in Großbuchstaben, die manche Datenträger nicht unterscheiden; mit --participant-label in zwei Ordnern bearbeiten.</translation>
    </message>
    <message>
        <source>{first} and {second} hold the same values, as {one} and as {other}; set one of them to ignored if it only fills a gap.</source>
        <translation>{first} und {second} enthalten dieselben Werte, als {one} und als {other}; eine davon auf „Ignoriert“ setzen, falls sie nur eine Lücke füllt.</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <source>{flips} flips are not possible; take 1 (none), 2, 4 or 8.</source>
        <translation>{flips} Spiegelungen sind nicht möglich; 1 (keine), 2, 4 oder 8 wählen.</translation>
    </message>
    <message>
        <source>{folder} already holds a case {case} made from other scans; give another folder.</source>
        <translation>{folder} enthält schon einen Fall {case} mit anderen Aufnahmen; geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}; give another folder.</source>
        <translation>{folder} kann nicht angelegt werden: {reason}; einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>{folder} cannot be read: {reason}.</source>
        <translation>{folder} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{folder} cannot be removed: {reason}.</source>
        <translation>{folder} kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: permission denied; give another folder.</source>
        <translation>In {folder} kann nicht geschrieben werden: Zugriff verweigert; einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}.</source>
        <translation>In {folder} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}. Choose another folder.</source>
        <translation>In {folder} kann nicht geschrieben werden: {reason}. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{folder} has no labelled case {unknown}.</source>
        <translation>{folder} hat keinen gelabelten Fall {unknown}.</translation>
    </message>
    <message>
        <source>{folder} has no readable dataset.json; give a Decathlon folder.</source>
        <translation>{folder} hat keine lesbare dataset.json; einen Decathlon-Ordner angeben.</translation>
    </message>
    <message>
        <source>{folder} has other classes than {first}.</source>
        <translation>{folder} hat andere Klassen als {first}.</translation>
    </message>
    <message>
        <source>{folder} has other {kind} than {first}; train all stages with the same.</source>
        <translation>{folder} hat andere {kind} als {first}; alle Stufen mit denselben trainieren.</translation>
    </message>
    <message>
        <source>{folder} has {count} stages and no stage {number}.</source>
        <translation>{folder} hat {count} Stufen und keine Stufe {number}.</translation>
    </message>
    <message>
        <source>{folder} holds no masks.</source>
        <translation>{folder} enthält keine Masken.</translation>
    </message>
    <message>
        <source>{folder} is a file; give a folder.</source>
        <translation>{folder} ist eine Datei; einen Ordner angeben.</translation>
    </message>
    <message>
        <source>{folder} is incomplete: {weights} is missing.</source>
        <translation>{folder} ist unvollständig: {weights} fehlt.</translation>
    </message>
    <message>
        <source>{folder} is not a folder; create it, or give another one.</source>
        <translation>{folder} ist kein Ordner; anlegen oder einen anderen angeben.</translation>
    </message>
    <message>
        <source>{folder} is not a model package: it has no model.json.</source>
        <translation>{folder} ist kein Modellpaket: model.json fehlt.</translation>
    </message>
    <message>
        <source>{folder} lists no labelled training cases.</source>
        <translation>{folder} nennt keine gelabelten Trainingsfälle.</translation>
    </message>
    <message>
        <source>{folder} names weights that do not lie beside it.</source>
        <translation>{folder} nennt Gewichte, die nicht daneben liegen.</translation>
    </message>
    <message>
        <source>{found:.2f} instead of {before:.2f} ({region})</source>
        <translation>{found:.2f} statt {before:.2f} ({region})</translation>
    </message>
    <message>
        <source>{found} in all names</source>
        <translation>{found} in allen Namen</translation>
    </message>
    <message>
        <source>{found} more than once</source>
        <translation>{found} mehrfach</translation>
    </message>
    <message>
        <source>{found}, which fit no label scheme; read as {scheme}.</source>
        <translation>{found}, die zu keinem Labelschema passen; gelesen als {scheme}.</translation>
    </message>
    <message>
        <source>{found}, which fits no label scheme; read as {scheme}.</source>
        <translation>{found}, der zu keinem Labelschema passt; gelesen als {scheme}.</translation>
    </message>
    <message>
        <source>{grid}, turned by {turn_deg:.1f}° against {name}</source>
        <translation>{grid}, um {turn_deg:.1f}° gegen {name} gedreht</translation>
    </message>
    <message>
        <source>{heads} with the whole head, {bare} with the brain alone: a model takes sequences that are alike.</source>
        <translation>{heads} mit dem ganzen Kopf, {bare} nur mit dem Gehirn: ein Modell nimmt nur gleichartige Sequenzen.</translation>
    </message>
    <message>
        <source>{image} has {count} channels, but dataset.json names {named}.</source>
        <translation>{image} hat {count} Kanäle, dataset.json nennt aber {named}.</translation>
    </message>
    <message>
        <source>{kind}, by up to {shift:.3g} mm</source>
        <translation>{kind}, um bis zu {shift:.3g} mm</translation>
    </message>
    <message>
        <source>{label} has {count} voxels without a finite number ({share:.2g} %); they count as background.</source>
        <translation>{label} hat {count} Voxel ohne endliche Zahl ({share:.2g} %); sie zählen als Hintergrund.</translation>
    </message>
    <message>
        <source>{label} holds no image: every voxel has the value {low}.</source>
        <translation>{label} enthält kein Bild: Jedes Voxel hat den Wert {low}.</translation>
    </message>
    <message>
        <source>{label} holds no image: none of its voxels has a number (all are NaN).</source>
        <translation>{label} enthält kein Bild: Kein Voxel hat eine Zahl (alle sind NaN).</translation>
    </message>
    <message>
        <source>{label} takes {size} and stays on disk; its {planes} slices show one voxel in {step} in each direction.</source>
        <translation>{label} braucht {size} und bleibt auf dem Datenträger; die {planes} Schichten zeigen in jeder Richtung eines von {step} Voxeln.</translation>
    </message>
    <message>
        <source>{layer} ({type}) of {network}</source>
        <translation>{layer} ({type}) von {network}</translation>
    </message>
    <message>
        <source>{length} mm is not a distance: it stands for a region that only one of the two masks has.</source>
        <translation>{length} mm ist kein Abstand: Der Wert steht für eine Region, die nur eine der beiden Masken hat.</translation>
    </message>
    <message>
        <source>{library} sees no GPU. Choose the CPU, or install {library} with CUDA.</source>
        <translation>{library} findet keine GPU. Die CPU wählen oder {library} mit CUDA installieren.</translation>
    </message>
    <message>
        <source>{link} is the same file as {target}, by a link, and a file has one role: it is {taken}, and the link is left out as {role}.</source>
        <translation>{link} ist durch einen Link dieselbe Datei wie {target}, und eine Datei hat eine Rolle: Sie ist {taken}, und der Link wird als {role} ausgelassen.</translation>
    </message>
    <message>
        <source>{mask} fits no open case: it differs from {case} in {differs}; open it together with its scan.</source>
        <translation>{mask} passt zu keinem offenen Fall: Abweichung von {case} in {differs}; zusammen mit ihrer Aufnahme öffnen.</translation>
    </message>
    <message>
        <source>{mask} has names in {clue} that are not understood: {unknown}.</source>
        <translation>{mask} hat unverständliche Namen ({clue}): {unknown}.</translation>
    </message>
    <message>
        <source>{mask} was added to {files}, although its name suggests another case.</source>
        <translation>{mask} wurde zu {files} hinzugefügt, obwohl der Name auf einen anderen Fall deutet.</translation>
    </message>
    <message>
        <source>{memory_mb:,.1f} MB for {size}</source>
        <translation>{memory_mb:,.1f} MB für {size}</translation>
    </message>
    <message>
        <source>{message}, {done} of {total}</source>
        <translation>{message}, {done} von {total}</translation>
    </message>
    <message>
        <source>{mm:.1f} mm across</source>
        <translation>{mm:.1f} mm quer</translation>
    </message>
    <message>
        <source>{models_folder} cannot be written to: {reason}.</source>
        <translation>In {models_folder} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{model} cannot be run: {complaint}.</source>
        <translation>{model} kann nicht ausgeführt werden: {complaint}.</translation>
    </message>
    <message>
        <source>{model} has no stage.</source>
        <translation>{model} hat keine Stufe.</translation>
    </message>
    <message>
        <source>{model} marks {names}, which no reference has.</source>
        <translation>{model} markiert {names}, was keine Referenz hat.</translation>
    </message>
    <message>
        <source>{multiply_adds:,.10g} per output voxel</source>
        <translation>{multiply_adds:,.10g} je Ausgabevoxel</translation>
    </message>
    <message>
        <source>{name!r} is not a plane; the planes are {known}.</source>
        <translation>{name!r} ist keine Ebene; die Ebenen sind {known}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{names} and {first} of {case} lie on different grids, and a model takes sequences on one grid only; they have to be prepared first.</source>
        <translation>{names} und {first} von {case} liegen auf verschiedenen Gittern, ein Modell nimmt aber nur Sequenzen auf einem Gitter; sie müssen zuerst aufbereitet werden.</translation>
    </message>
    <message>
        <source>{names} are missing.</source>
        <translation>{names} fehlen.</translation>
    </message>
    <message>
        <source>{names} are missing: the model ran without them and is less reliable.</source>
        <translation>{names} fehlen: Das Modell lief ohne sie und ist weniger zuverlässig.</translation>
    </message>
    <message>
        <source>{names} are missing: the model ran without them, and no enhancing tumour is marked.</source>
        <translation>{names} fehlen: Das Modell lief ohne sie, und kein anreichernder Tumor ist markiert.</translation>
    </message>
    <message>
        <source>{names} holds no images that this program reads ({formats}){where}; give files or a folder.{apart}</source>
        <translation>{names} enthält keine Bilder, die dieses Programm liest ({formats}){where}; Dateien oder einen Ordner angeben.{apart}</translation>
    </message>
    <message>
        <source>{names} is missing.</source>
        <translation>{names} fehlt.</translation>
    </message>
    <message>
        <source>{names} is missing: the model ran without it and is less reliable.</source>
        <translation>{names} fehlt: Das Modell lief ohne diese Sequenz und ist weniger zuverlässig.</translation>
    </message>
    <message>
        <source>{names} is missing: the model ran without it, and no enhancing tumour is marked.</source>
        <translation>{names} fehlt: Das Modell lief ohne diese Sequenz, und kein anreichernder Tumor ist markiert.</translation>
    </message>
    <message>
        <source>{names} is not added to {case}, which lacks it: {doubts}.</source>
        <translation>{names} wird nicht zu {case} hinzugefügt, wo es fehlt: {doubts}.</translation>
    </message>
    <message>
        <source>{names} was open already and keeps its own prediction and annotations. To see those of {file}, close the case and open the session again.</source>
        <translation>{names} war schon offen und behält die eigene Vorhersage und Annotationen. Um die von {file} zu sehen, den Fall schließen und die Sitzung erneut öffnen.</translation>
    </message>
    <message>
        <source>{names}: the address names the computer {host}, and only files of this one can be opened; copy them here, or open them in a folder where that computer is mounted.</source>
        <translation>{names}: Die Adresse nennt den Computer {host}, und nur Dateien dieses Computers können geöffnet werden; hierher kopieren oder in einem Ordner öffnen, in dem jener eingehängt ist.</translation>
    </message>
    <message>
        <source>{name} (no tumour)</source>
        <translation>{name} (kein Tumor)</translation>
    </message>
    <message>
        <source>{name} beside this one is a case of its own: {why}. {remedy}</source>
        <translation>{name} neben dieser ist ein eigener Fall: {why}. {remedy}</translation>
    </message>
    <message>
        <source>{name} cannot be started: {why}. Free memory and disk space.</source>
        <translation>{name} kann nicht gestartet werden: {why}. Arbeitsspeicher und Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>{name} does not fit the scan ({differs}); it is left out.</source>
        <translation>{name} passt nicht zur Aufnahme ({differs}); sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>{name} does not give the position of its voxels (its affine is singular or absurd).</source>
        <translation>{name} gibt die Lage der Voxel nicht an (die Affine ist singulär oder unsinnig).</translation>
    </message>
    <message>
        <source>{name} does not say where its frames lie.</source>
        <translation>{name} sagt nicht, wo seine Bilder liegen.</translation>
    </message>
    <message>
        <source>{name} has a damaged header, or is cut off; copy it again.</source>
        <translation>{name} hat einen beschädigten Header oder ist abgeschnitten; erneut kopieren.</translation>
    </message>
    <message>
        <source>{name} has a damaged header; copy it again.</source>
        <translation>{name} hat einen beschädigten Header; erneut kopieren.</translation>
    </message>
    <message>
        <source>{name} has its slices as tiles of one picture, and rows of tiles seem to be empty, which its header does not tell; export single slices.</source>
        <translation>{name} hat ihre Schichten als Kacheln eines Bildes, und Reihen von Kacheln scheinen leer zu sein, was der Header nicht sagt; einzelne Schichten exportieren.</translation>
    </message>
    <message>
        <source>{name} has labels above 255; it is not read.</source>
        <translation>{name} hat Werte über 255; es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>{name} has one class in each channel; channels {told} are read as the values 1 to {count}.</source>
        <translation>{name} hat in jedem Kanal eine Klasse; die Kanäle {told} werden als die Werte 1 bis {count} gelesen.</translation>
    </message>
    <message>
        <source>{name} has the shape {found} instead of {shape}</source>
        <translation>{name} hat die Form {found} statt {shape}</translation>
    </message>
    <message>
        <source>{name} has {count} channels; a mask has one, or one for each of up to {most} regions.</source>
        <translation>{name} hat {count} Kanäle; eine Maske hat einen oder einen für jede von bis zu {most} Regionen.</translation>
    </message>
    <message>
        <source>{name} has {count} values in channel {number} ({values}); a mask of several channels has 0 and one other value in each.</source>
        <translation>{name} hat {count} Werte in Kanal {number} ({values}); eine Maske mit mehreren Kanälen hat in jedem 0 und einen weiteren Wert.</translation>
    </message>
    <message>
        <source>{name} holds colours, not a scan.</source>
        <translation>{name} enthält Farben, keine Aufnahme.</translation>
    </message>
    <message>
        <source>{name} holds the value {values}</source>
        <translation>{name} enthält den Wert {values}</translation>
    </message>
    <message>
        <source>{name} holds the values {values}</source>
        <translation>{name} enthält die Werte {values}</translation>
    </message>
    <message>
        <source>{name} holds values other than whole numbers from 0 to 255, such as {odd:.4g}{cause}, so it is not a mask.</source>
        <translation>{name} enthält andere Werte als ganze Zahlen von 0 bis 255, etwa {odd:.4g}{cause}, und ist daher keine Maske.</translation>
    </message>
    <message>
        <source>{name} holds {content} and counts as missing{place}.</source>
        <translation>{name} enthält {content} und gilt als fehlend{place}.</translation>
    </message>
    <message>
        <source>{name} holds {content} and is left out{place}.</source>
        <translation>{name} enthält {content} und wird ausgelassen{place}.</translation>
    </message>
    <message>
        <source>{name} holds {count} segments that overlap; save those of the tumour alone.</source>
        <translation>{name} enthält {count} überlappende Segmente; nur die des Tumors speichern.</translation>
    </message>
    <message>
        <source>{name} is a CIFTI file: it holds values on the surface of the brain, and no scan; give another file.</source>
        <translation>{name} ist eine CIFTI-Datei: Sie enthält Werte auf der Hirnoberfläche und keine Aufnahme; eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{name} is a session and is opened alone. Open the rest afterwards.</source>
        <translation>{name} ist eine Sitzung und wird allein geöffnet. Den Rest danach öffnen.</translation>
    </message>
    <message>
        <source>{name} is cut off, or has a damaged header: it announces {size} of voxels, and there are at most {found}; copy it again.</source>
        <translation>{name} ist abgeschnitten oder hat einen beschädigten Header: Angekündigt sind {size} Voxeldaten, vorhanden höchstens {found}; erneut kopieren.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off; copy it again.</source>
        <translation>{name} ist beschädigt oder abgeschnitten; kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name} is not a NIfTI image, despite its name; give another file.</source>
        <translation>{name} ist trotz des Namens kein NIfTI-Bild; eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>{name} is not an array of numbers</source>
        <translation>{name} ist kein Array von Zahlen</translation>
    </message>
    <message>
        <source>{name} is placed by its header, which differs from the scan&apos;s in {differs}</source>
        <translation>{name} ist nach dem Header platziert, der von dem der Aufnahme abweicht: {differs}</translation>
    </message>
    <message>
        <source>{name} is read as {scheme} by {clue}, but the uptake of contrast agent in its labels speaks for {other}; check the scheme.</source>
        <translation>{name} wird als {scheme} gelesen ({clue}), aber die Kontrastmittelaufnahme in den Labels spricht für {other}; das Schema prüfen.</translation>
    </message>
    <message>
        <source>{name} is taken voxel by voxel, although its header differs from the scan&apos;s in {differs}.</source>
        <translation>{name} wird Voxel für Voxel übernommen, obwohl der Header von dem der Aufnahme abweicht: {differs}.</translation>
    </message>
    <message>
        <source>{name} lies for {share:.0%} on the background of the scan; make sure that it belongs to this case.</source>
        <translation>{name} liegt zu {share:.0%} auf dem Hintergrund der Aufnahme; prüfen, ob sie zu diesem Fall gehört.</translation>
    </message>
    <message>
        <source>{name} looks like {other}</source>
        <translation>{name} sieht aus wie {other}</translation>
    </message>
    <message>
        <source>{name} must be above 0, got {value:g}.</source>
        <translation>{name} muss über 0 liegen, nicht {value:g}.</translation>
    </message>
    <message>
        <source>{name} must be at least 0 and below 1, got {value:g}.</source>
        <translation>{name} muss mindestens 0 und unter 1 sein, nicht {value:g}.</translation>
    </message>
    <message>
        <source>{name} must be at least 0, got {value:g}.</source>
        <translation>{name} muss mindestens 0 sein, nicht {value:g}.</translation>
    </message>
    <message>
        <source>{name} must be at least {least}, got {value}.</source>
        <translation>{name} muss mindestens {least} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} must be multiples of {multiple}, got {lengths}.</source>
        <translation>{name} müssen Vielfache von {multiple} sein, nicht {lengths}.</translation>
    </message>
    <message>
        <source>{name} must be one of {known}, got {value!r}.</source>
        <translation>{name} muss eines von {known} sein, nicht {value!r}.</translation>
    </message>
    <message>
        <source>{name} reaches beyond the scan: {lost} of its {count} labelled voxels lie outside and are left out.</source>
        <translation>{name} reicht über die Aufnahme hinaus: {lost} der {count} gelabelten Voxel liegen außerhalb und werden ausgelassen.</translation>
    </message>
    <message>
        <source>{name} takes {size} of memory, and {free} are free; close other programs, or make it smaller.</source>
        <translation>{name} braucht {size} Speicher, und {free} sind frei; andere Programme schließen oder die Datei verkleinern.</translation>
    </message>
    <message>
        <source>{name}, stage {number}</source>
        <translation>{name}, Stufe {number}</translation>
    </message>
    <message>
        <source>{name}, which the scheme {scheme} does not have; such voxels are grey and count as no tumour.</source>
        <translation>{name}, was das Schema {scheme} nicht hat; solche Voxel sind grau und zählen nicht als Tumor.</translation>
    </message>
    <message>
        <source>{name}: a slice has another size than its header says.</source>
        <translation>{name}: Eine Schicht hat eine andere Größe, als ihr Header sagt.</translation>
    </message>
    <message>
        <source>{name}: a slice is damaged or cut off; copy the series again.</source>
        <translation>{name}: Eine Schicht ist beschädigt oder abgeschnitten; die Serie erneut kopieren.</translation>
    </message>
    <message>
        <source>{name}: its slices ({kind}) cannot be decompressed.</source>
        <translation>{name}: Die Schichten ({kind}) können nicht dekomprimiert werden.</translation>
    </message>
    <message>
        <source>{network} does not take these arguments: {error}.</source>
        <translation>{network} nimmt diese Argumente nicht an: {error}.</translation>
    </message>
    <message>
        <source>{network} is a 2-D network and needs a plane.</source>
        <translation>{network} ist ein 2D-Netz und braucht eine Ebene.</translation>
    </message>
    <message>
        <source>{network} is a 3-D network and takes no plane.</source>
        <translation>{network} ist ein 3D-Netz und braucht keine Ebene.</translation>
    </message>
    <message>
        <source>{network} takes patches of {ndim} lengths, got {patch}.</source>
        <translation>{network} nimmt Ausschnitte mit {ndim} Längen, nicht {patch}.</translation>
    </message>
    <message>
        <source>{numbers} mm lies outside the scan, whose corners reach {reach} mm.</source>
        <translation>{numbers} mm liegt außerhalb der Aufnahme, deren Ecken {reach} mm erreichen.</translation>
    </message>
    <message>
        <source>{other} and {path} in {parent} are both masks of {named}; leave one of them there.</source>
        <translation>{other} und {path} in {parent} sind beide Masken von {named}; nur eine davon dort lassen.</translation>
    </message>
    <message>
        <source>{other} and {source} are both set to {role}; give one of them another role.</source>
        <translation>{other} und {source} sind beide auf {role} gesetzt; einer davon eine andere Rolle geben.</translation>
    </message>
    <message>
        <source>{other} holds labels, too; it is left out, as {mask} is taken.</source>
        <translation>{other} enthält auch Labels; sie wird ausgelassen, da {mask} gilt.</translation>
    </message>
    <message>
        <source>{output} already holds a run; add --resume or choose another folder.</source>
        <translation>{output} enthält schon einen Lauf; --resume hinzufügen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} belongs to a network with {channels} inputs and {classes} outputs; a network with {sequences} sequences and {known} classes is needed.</source>
        <translation>{path} gehört zu einem Netz mit {channels} Eingaben und {classes} Ausgaben; nötig ist ein Netz mit {sequences} Sequenzen und {known} Klassen.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a list of training cases: {error}.</source>
        <translation>{path} kann nicht als Liste von Trainingsfällen gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a recipe: {error}.</source>
        <translation>{path} kann nicht als Rezept gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: permission denied.</source>
        <translation>{path} kann nicht gelesen werden: Zugriff verweigert.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}; choose another folder.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} existiert nicht.</translation>
    </message>
    <message>
        <source>{path} does not fit into the memory; close other programs.</source>
        <translation>{path} passt nicht in den Speicher; andere Programme schließen.</translation>
    </message>
    <message>
        <source>{path} does not hold the series {series} any more; open the study again.</source>
        <translation>{path} enthält die Serie {series} nicht mehr; die Studie erneut öffnen.</translation>
    </message>
    <message>
        <source>{path} does not hold the weights of this network: {fault}.</source>
        <translation>{path} enthält nicht die Gewichte dieses Netzes: {fault}.</translation>
    </message>
    <message>
        <source>{path} does not hold weights saved by Keras: it has no list of layers (layer_names), as Keras 2 writes it, and no groups of layers as in Keras 3.</source>
        <translation>{path} enthält keine von Keras gespeicherten Gewichte: weder eine Liste der Layer (layer_names), wie Keras 2 sie schreibt, noch Gruppen von Layern wie in Keras 3.</translation>
    </message>
    <message>
        <source>{path} has the layer {layer} with weights of the shape {shapes}, which unet3d does not have.</source>
        <translation>{path} hat den Layer {layer} mit Gewichten der Form {shapes}, die unet3d nicht hat.</translation>
    </message>
    <message>
        <source>{path} has too few layers of the type {kind} for a unet3d of its depth.</source>
        <translation>{path} hat zu wenige Layer vom Typ {kind} für ein unet3d dieser Tiefe.</translation>
    </message>
    <message>
        <source>{path} has unknown entries: {unknown}.</source>
        <translation>{path} hat unbekannte Einträge: {unknown}.</translation>
    </message>
    <message>
        <source>{path} has {count} 3-D convolutions; unet3d has 7 at depth 2, 11 at depth 3, 15 at depth 4.</source>
        <translation>{path} hat {count} 3D-Faltungen; unet3d hat 7 bei Tiefe 2, 11 bei Tiefe 3, 15 bei Tiefe 4.</translation>
    </message>
    <message>
        <source>{path} has {count} channels</source>
        <translation>{path} hat {count} Kanäle</translation>
    </message>
    <message>
        <source>{path} has {count} channels, but --channels names {named}; name each of them.</source>
        <translation>{path} hat {count} Kanäle, --channels nennt aber {named}; jeden davon nennen.</translation>
    </message>
    <message>
        <source>{path} has {count} layers with weights; this unet3d has {own}.</source>
        <translation>{path} hat {count} Layer mit Gewichten; dieses unet3d hat {own}.</translation>
    </message>
    <message>
        <source>{path} holds a series, such as one over time or of directions, and is shown by {first}; give --channels to open all of them.</source>
        <translation>{path} enthält eine Reihe, etwa über die Zeit oder über Richtungen, gezeigt wird {first}; --channels angeben, um alle zu öffnen.</translation>
    </message>
    <message>
        <source>{path} holds no probabilities of this case. Segment it again.</source>
        <translation>{path} enthält keine Wahrscheinlichkeiten dieses Falls. Erneut segmentieren.</translation>
    </message>
    <message>
        <source>{path} holds several networks in one; save one by itself.</source>
        <translation>{path} enthält mehrere Netze in einem; eines einzeln speichern.</translation>
    </message>
    <message>
        <source>{path} holds {count:,} weights, too few for a network with {filters} filters and depth {depth}.</source>
        <translation>{path} enthält {count:,} Gewichte, zu wenige für ein Netz mit {filters} Filtern und Tiefe {depth}.</translation>
    </message>
    <message>
        <source>{path} holds {count} cases; give each its own line</source>
        <translation>{path} enthält {count} Fälle; jedem eine eigene Zeile geben</translation>
    </message>
    <message>
        <source>{path} holds {count} series that may be meant; give the folder of one, or the folder and a number of `unet-gui info`, such as {example}.</source>
        <translation>{path} enthält {count} Serien, die gemeint sein können; den Ordner einer davon oder den Ordner mit einer Nummer aus `unet-gui info` angeben, etwa {example}.</translation>
    </message>
    <message>
        <source>{path} holds {dtype}, not a scan.</source>
        <translation>{path} enthält {dtype}, keine Aufnahme.</translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file.</source>
        <translation>{path} ist ein Ordner; den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <source>{path} is a link to elsewhere; put the file itself there.</source>
        <translation>{path} ist ein Link nach anderswo; die Datei selbst dorthin legen.</translation>
    </message>
    <message>
        <source>{path} is an image of {title}, which is not read; turn it into NIfTI with {command}.</source>
        <translation>{path} ist ein Bild von {title}, das nicht gelesen wird; mit {command} in NIfTI umwandeln.</translation>
    </message>
    <message>
        <source>{path} is another kind of table; choose another name.</source>
        <translation>{path} ist eine andere Art Tabelle; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} is cut off: it ends too early; copy it again.</source>
        <translation>{path} ist abgeschnitten und endet zu früh; erneut kopieren.</translation>
    </message>
    <message>
        <source>{path} is damaged: it cannot be decompressed; copy it again.</source>
        <translation>{path} ist beschädigt und lässt sich nicht entpacken; erneut kopieren.</translation>
    </message>
    <message>
        <source>{path} is damaged: it cannot be read as HDF5.</source>
        <translation>{path} ist beschädigt und als HDF5 nicht lesbar.</translation>
    </message>
    <message>
        <source>{path} is damaged; remove the folder {parent} and start again.</source>
        <translation>{path} ist beschädigt; den Ordner {parent} entfernen und neu beginnen.</translation>
    </message>
    <message>
        <source>{path} is empty; copy it again.</source>
        <translation>{path} ist leer; erneut kopieren.</translation>
    </message>
    <message>
        <source>{path} is given as {other} and as {role}; a file has one role.</source>
        <translation>{path} ist als {other} und als {role} angegeben; eine Datei hat eine Rolle.</translation>
    </message>
    <message>
        <source>{path} is larger than {most_bytes} GiB; no network here is.</source>
        <translation>{path} ist größer als {most_bytes} GiB; so groß ist hier kein Netz.</translation>
    </message>
    <message>
        <source>{path} is not a name for a mask; end it in {mask_suffix}.</source>
        <translation>{path} ist kein Name für eine Maske; er muss auf {mask_suffix} enden.</translation>
    </message>
    <message>
        <source>{path} is not a recipe: it has no stages.</source>
        <translation>{path} ist kein Rezept: Es hat keine Stufen.</translation>
    </message>
    <message>
        <source>{path} is not a session of unet-gui, or it is damaged. Open the scans themselves.</source>
        <translation>{path} ist keine Sitzung von unet-gui oder beschädigt. Die Aufnahmen selbst öffnen.</translation>
    </message>
    <message>
        <source>{path} is not a valid description of a model: {entry}.</source>
        <translation>{path} ist keine gültige Beschreibung eines Modells: {entry}.</translation>
    </message>
    <message>
        <source>{path} is not an image that this program reads; give files of the formats {formats}, or a folder.</source>
        <translation>{path} ist kein Bild, das dieses Programm liest; Dateien der Formate {formats} oder einen Ordner angeben.</translation>
    </message>
    <message>
        <source>{path} is not loaded: {reasons}, whatever its name.</source>
        <translation>{path} wird unabhängig vom Namen nicht geladen: {reasons}.</translation>
    </message>
    <message>
        <source>{path} is not of format {number}; this program cannot read it.</source>
        <translation>{path} hat nicht das Format {number}; dieses Programm kann es nicht lesen.</translation>
    </message>
    <message>
        <source>{path} is not the description of a dataset; copy the file again.</source>
        <translation>{path} ist keine Beschreibung eines Datensatzes; die Datei erneut kopieren.</translation>
    </message>
    <message>
        <source>{path} is not the folder of a batch.</source>
        <translation>{path} ist kein Ordner eines Stapels.</translation>
    </message>
    <message>
        <source>{path} is not valid JSON ({error}); mend it, or copy the file again.</source>
        <translation>{path} ist kein gültiges JSON ({error}); die Datei berichtigen oder erneut kopieren.</translation>
    </message>
    <message>
        <source>{path} is one of the files that are read; choose another folder.</source>
        <translation>{path} ist eine der gelesenen Dateien; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} is one of the files that were read; give another name.</source>
        <translation>{path} ist eine der gelesenen Dateien; einen anderen Namen angeben.</translation>
    </message>
    <message>
        <source>{path} is refused: its groups are too deep.</source>
        <translation>{path} wird abgelehnt: Die Gruppen sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>{path} is refused: {name} is a link to another place.</source>
        <translation>{path} wird abgelehnt: {name} ist ein Link an eine andere Stelle.</translation>
    </message>
    <message>
        <source>{path} is refused: {reason}.</source>
        <translation>{path} wird abgelehnt: {reason}.</translation>
    </message>
    <message>
        <source>{path} is too large for a description of a model.</source>
        <translation>{path} ist zu groß für die Beschreibung eines Modells.</translation>
    </message>
    <message>
        <source>{path} is {kind}, not a file; give a file.</source>
        <translation>{path} ist {kind}, keine Datei; eine Datei angeben.</translation>
    </message>
    <message>
        <source>{path} is {size}; a scan has three dimensions, or four with channels.</source>
        <translation>{path} ist {size}; eine Aufnahme hat drei Dimensionen oder mit Kanälen vier.</translation>
    </message>
    <message>
        <source>{path} lists a weight of {name} that is missing.</source>
        <translation>{path} nennt ein Gewicht von {name}, das fehlt.</translation>
    </message>
    <message>
        <source>{path} lists the layer {name}, which is missing.</source>
        <translation>{path} nennt den Layer {name}, der fehlt.</translation>
    </message>
    <message>
        <source>{path} no longer exists, so {case} cannot be opened.</source>
        <translation>{path} ist nicht mehr da, darum kann {case} nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>{path} was changed: its SHA-256 is not the one in model.json.</source>
        <translation>{path} wurde geändert: Der SHA-256 ist nicht der in model.json.</translation>
    </message>
    <message>
        <source>{path} was saved by a newer version of unet-gui. Open it with that version, or open the scans themselves.</source>
        <translation>{path} wurde mit einer neueren Version von unet-gui gespeichert. Mit dieser Version öffnen oder die Aufnahmen selbst öffnen.</translation>
    </message>
    <message>
        <source>{path}: entry {number} lacks a name or a fingerprint.</source>
        <translation>{path}: Eintrag {number} hat keinen Namen oder Fingerabdruck.</translation>
    </message>
    <message>
        <source>{path}: layer {layer}, number {number} of those with weights, has the shapes {shapes} instead of {expected}.</source>
        <translation>{path}: Layer {layer}, Nummer {number} derer mit Gewichten, hat die Formen {shapes} statt {expected}.</translation>
    </message>
    <message>
        <source>{path}: layer {name} holds values that are not finite.</source>
        <translation>{path}: Layer {name} enthält Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>{path}: the fingerprint of {name} is not valid.</source>
        <translation>{path}: Der Fingerabdruck von {name} ist ungültig.</translation>
    </message>
    <message>
        <source>{path}: the first stage has no previous stage to start from.</source>
        <translation>{path}: Die erste Stufe hat keine vorige, von der sie ausgehen könnte.</translation>
    </message>
    <message>
        <source>{path}: the slopes of the PReLU {name} differ from voxel to voxel ({shape}), so that the network has one size of input; only slopes that are shared over space (shared_axes=[1, 2, 3]) can be imported.</source>
        <translation>{path}: Die Steigungen der PReLU {name} unterscheiden sich von Voxel zu Voxel ({shape}), daher hat das Netz nur eine Eingabegröße; nur räumlich geteilte Steigungen (shared_axes=[1, 2, 3]) können importiert werden.</translation>
    </message>
    <message>
        <source>{place} is not known here</source>
        <translation>{place} ist hier unbekannt</translation>
    </message>
    <message>
        <source>{plane} slice {first} of {count}</source>
        <translation>{plane}, Schicht {first} von {count}</translation>
    </message>
    <message>
        <source>{plane} slices {first} to {last} of {count}</source>
        <translation>{plane}, Schichten {first} bis {last} von {count}</translation>
    </message>
    <message>
        <source>{plane} {number} of {count}</source>
        <translation>{plane} {number} von {count}</translation>
    </message>
    <message>
        <source>{predictions} and {references} have no case in common: they hold {one} and {other}, among others.</source>
        <translation>{predictions} und {references} haben keinen Fall gemeinsam: Sie enthalten unter anderem {one} und {other}.</translation>
    </message>
    <message>
        <source>{predictions} is given twice; give two folders.</source>
        <translation>{predictions} ist zweimal angegeben; zwei Ordner angeben.</translation>
    </message>
    <message>
        <source>{prediction} against the reference</source>
        <translation>{prediction} gegen die Referenz</translation>
    </message>
    <message>
        <source>{prediction} and {reference} mark different regions, of which none can be compared.</source>
        <translation>{prediction} und {reference} markieren verschiedene Regionen, von denen keine vergleichbar ist.</translation>
    </message>
    <message>
        <source>{prediction} was resampled onto the grid of {reference} by nearest neighbour ({differs}).</source>
        <translation>{prediction} wurde mit dem nächsten Nachbarn auf das Gitter von {reference} umgerechnet ({differs}).</translation>
    </message>
    <message>
        <source>{region} in axial slice {number}: {figures}</source>
        <translation>{region} in axialer Schicht {number}: {figures}</translation>
    </message>
    <message>
        <source>{root} holds more than {most:,} folders; give one that is nearer to the scans.</source>
        <translation>{root} enthält mehr als {most:,} Ordner; einen näher an den Aufnahmen angeben.</translation>
    </message>
    <message>
        <source>{root} holds too many files; give a folder nearer to the scans.</source>
        <translation>{root} enthält zu viele Dateien; einen Ordner näher an den Aufnahmen angeben.</translation>
    </message>
    <message>
        <source>{rule} But steroids were lowered: growth is progression on a stable or higher dose only.</source>
        <translation>{rule} Aber die Steroide wurden verringert: Wachstum ist nur bei gleicher oder höherer Dosis ein Progress.</translation>
    </message>
    <message>
        <source>{runtime} cannot be loaded ({error}). Install it, or choose another runtime with --runtime or KERAS_BACKEND.</source>
        <translation>{runtime} kann nicht geladen werden ({error}). Installieren oder mit --runtime oder KERAS_BACKEND eine andere Bibliothek wählen.</translation>
    </message>
    <message>
        <source>{runtime} does not run on the device {device}. Choose OpenVINO as the runtime, or another device.</source>
        <translation>{runtime} läuft nicht auf dem Gerät {device}. OpenVINO als Bibliothek oder ein anderes Gerät wählen.</translation>
    </message>
    <message>
        <source>{scheme}, only {classes}</source>
        <translation>{scheme}, nur {classes}</translation>
    </message>
    <message>
        <source>{second} and {first} do not overlap in world coordinates, so their lesions cannot be compared; align the examinations, or check that both show the same head.</source>
        <translation>{second} hat in Weltkoordinaten keinen Ort mit {first} gemeinsam, deshalb können ihre Läsionen nicht verglichen werden; richten Sie die Untersuchungen aus, oder prüfen Sie, ob beide denselben Kopf zeigen.</translation>
    </message>
    <message>
        <source>{sequence}, {plane} {number} of {count}</source>
        <translation>{sequence}, {plane} {number} von {count}</translation>
    </message>
    <message>
        <source>{series} has {count} volumes at one place; the first is taken.</source>
        <translation>{series} hat {count} Volumina am selben Ort; das erste wird genommen.</translation>
    </message>
    <message>
        <source>{series} may be {guesses}.</source>
        <translation>{series} kann {guesses} sein.</translation>
    </message>
    <message>
        <source>{series} {fault}; it is not read, as gaps are to be refused.</source>
        <translation>{series} {fault}; sie wird nicht gelesen, weil Lücken abgelehnt werden sollen.</translation>
    </message>
    <message>
        <source>{shape} voxels of {spacing} mm</source>
        <translation>{shape} Voxel zu {spacing} mm</translation>
    </message>
    <message>
        <source>{shape} voxels of {spacing} mm in {slices}</source>
        <translation>{shape} Voxel zu {spacing} mm in {slices}</translation>
    </message>
    <message>
        <source>{share:.0%} of its box are not background</source>
        <translation>{share:.0%} des umgebenden Quaders sind kein Hintergrund</translation>
    </message>
    <message>
        <source>{slices}, every {ordinal}</source>
        <translation>{slices}, jede {step}.</translation>
    </message>
    <message>
        <source>{source} cannot be unpacked: {error}.</source>
        <translation>{source} kann nicht entpackt werden: {error}.</translation>
    </message>
    <message>
        <source>{source} does not exist.</source>
        <translation>{source} existiert nicht.</translation>
    </message>
    <message>
        <source>{source} has {count} channels, but its name says that it is one sequence; open it alone.</source>
        <translation>{source} hat {count} Kanäle, dem Namen nach aber eine Sequenz; allein öffnen.</translation>
    </message>
    <message>
        <source>{source} holds only weights of the model in {parent}; import that folder.</source>
        <translation>{source} enthält nur Gewichte des Modells in {parent}; jenen Ordner importieren.</translation>
    </message>
    <message>
        <source>{source} holds {count} files {weights}; one is wanted.</source>
        <translation>{source} enthält {count} Dateien {weights}; eine ist nötig.</translation>
    </message>
    <message>
        <source>{source} holds {count} model packages; one is wanted.</source>
        <translation>{source} enthält {count} Modellpakete; eines ist nötig.</translation>
    </message>
    <message>
        <source>{source} is packed in a rare way; pack it as a plain zip.</source>
        <translation>{source} ist ungewöhnlich gepackt; als einfaches ZIP packen.</translation>
    </message>
    <message>
        <source>{source} is refused: it has more than {most_entries} entries.</source>
        <translation>{source} wird abgelehnt: Es hat mehr als {most_entries} Einträge.</translation>
    </message>
    <message>
        <source>{source} is refused: it unpacks to more than {most_bytes} GiB.</source>
        <translation>{source} wird abgelehnt: Entpackt sind es mehr als {most_bytes} GiB.</translation>
    </message>
    <message>
        <source>{source} is refused: its weights unpack to {file_size:,} bytes, more than those of a network.</source>
        <translation>{source} wird abgelehnt: Die Gewichte sind entpackt {file_size:,} Bytes groß, mehr als die eines Netzes.</translation>
    </message>
    <message>
        <source>{source} is refused: {entry!r} lies outside of it.</source>
        <translation>{source} wird abgelehnt: {entry!r} liegt außerhalb davon.</translation>
    </message>
    <message>
        <source>{source}, the {role} by its name, {cause}. The case is taken without it.</source>
        <translation>{source}, dem Namen nach {role}, {cause}. Der Fall wird ohne diese Datei genommen.</translation>
    </message>
    <message>
        <source>{source}: {first} and {second} disagree; the first is followed.</source>
        <translation>{source}: {first} und {second} widersprechen sich; befolgt wird {first}.</translation>
    </message>
    <message>
        <source>{start}, so they are read as {told}</source>
        <translation>{start}; gelesen werden sie als {told}</translation>
    </message>
    <message>
        <source>{start}; the outer one became the value 1, the inner one 2</source>
        <translation>{start}; der äußere wurde zum Wert 1, der innere zu 2</translation>
    </message>
    <message>
        <source>{text:capital}</source>
        <translation>{text:capital}</translation>
    </message>
    <message>
        <source>{text:lower}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{text} is not a date</source>
        <translation>{text} ist kein Datum</translation>
    </message>
    <message>
        <source>{text} is not a date; write it as 2024-03-01.</source>
        <translation>{text} ist kein Datum; schreiben Sie es wie 2024-03-01.</translation>
    </message>
    <message>
        <source>{text}, but {titles} is possible, too</source>
        <translation>{text}, möglich ist aber auch {titles}</translation>
    </message>
    <message>
        <source>{text}, part {number}</source>
        <translation>{text}, Teil {number}</translation>
    </message>
    <message>
        <source>{text}, which can mean {titles}</source>
        <translation>{text}, mögliche Bedeutung: {titles}</translation>
    </message>
    <message>
        <source>{text}, which do not fit {scheme} ({clue})</source>
        <translation>{text}, die nicht zu {scheme} passen ({clue})</translation>
    </message>
    <message>
        <source>{text}, which does not fit {scheme} ({clue})</source>
        <translation>{text}, der nicht zu {scheme} passt ({clue})</translation>
    </message>
    <message>
        <source>{text}; read as {scheme} by {clue}</source>
        <translation>{text}; gelesen als {scheme} (Hinweis: {clue})</translation>
    </message>
    <message>
        <source>{volume_ml:.1f} mL {kind}</source>
        <translation>{volume_ml:.1f} mL {kind}</translation>
    </message>
    <message>
        <source>{warning} By its header its axes run {axes}, the scan&apos;s {scan_axes}: make sure that it is not mirrored or rotated.</source>
        <translation>{warning} Laut Header verlaufen die Achsen {axes}, die der Aufnahme {scan_axes}: prüfen, ob sie gespiegelt oder gedreht ist.</translation>
    </message>
    <message>
        <source>{what} in one piece</source>
        <translation>{what} in einem Stück</translation>
    </message>
    <message>
        <source>{what} in {count} runs of slices</source>
        <translation>{what} in {count} Schichtblöcken</translation>
    </message>
    <message>
        <source>{what} in {count} tiles</source>
        <translation>{what} in {count} Kacheln</translation>
    </message>
</context>
<context>
    <name>panel_texts</name>
    <message>
        <source>A voxel is marked if its probability reaches the threshold of a class. Lower thresholds mark more. They act at once, without a new run.</source>
        <translation>Ein Voxel ist markiert, wenn seine Wahrscheinlichkeit den Schwellenwert einer Klasse erreicht. Niedrigere Schwellenwerte markieren mehr. Sie wirken sofort, ohne neuen Lauf.</translation>
    </message>
    <message>
        <source>All open cases. Each keeps its own mask and view.</source>
        <translation>Alle offenen Fälle. Jeder behält seine eigene Maske und Ansicht.</translation>
    </message>
    <message>
        <source>Choose a model and find the tumour with it.</source>
        <translation>Ein Modell wählen und damit den Tumor finden.</translation>
    </message>
    <message>
        <source>Data sets number the classes differently: 1 is edema in one and necrosis in another. This is the numbering by which the mask is read.</source>
        <translation>Datensätze nummerieren die Klassen verschieden: 1 ist in einem das Ödem und in einem anderen die Nekrose. Dies ist die Nummerierung, nach der die Maske gelesen wird.</translation>
    </message>
    <message>
        <source>Doubt estimates how wrong the mask is: about 1 minus the Dice to be expected, so 0 is sure. The range shows how much the volume changes if all thresholds move. Lesions are the connected parts of the mask.</source>
        <translation>Der Zweifel schätzt, wie falsch die Maske ist: etwa 1 minus der zu erwartende Dice, 0 ist also sicher. Der Bereich zeigt, wie stark sich das Volumen ändert, wenn sich alle Schwellenwerte verschieben. Läsionen sind die zusammenhängenden Teile der Maske.</translation>
    </message>
    <message>
        <source>One line for each file: its sequence, and the clue in its name that decided it. A question mark stands where the clue leaves a doubt. Choose another sequence in the list if the guess is wrong.</source>
        <translation>Eine Zeile je Datei: ihre Sequenz und der Hinweis in ihrem Namen, der sie bestimmt hat. Ein Fragezeichen steht, wo der Hinweis einen Zweifel lässt. Ist die Annahme falsch, in der Liste eine andere Sequenz wählen.</translation>
    </message>
    <message>
        <source>Segments mirror images of the case, too, and averages the results. This takes as many times longer, and is often a little better.</source>
        <translation>Segmentiert auch Spiegelbilder des Falls und mittelt die Ergebnisse. Das dauert um so viele Male länger und ist oft etwas besser.</translation>
    </message>
    <message>
        <source>Slices of the open case. A click moves the crosshair, the wheel steps through the slices, Ctrl+wheel zooms, and a drag with the right button changes window and level. The strip beside a view shows in colour where the classes of the mask lie.</source>
        <translation>Schichten des offenen Falls. Ein Klick bewegt das Fadenkreuz, das Rad blättert durch die Schichten, Strg+Rad zoomt, und Ziehen mit der rechten Taste ändert Fensterbreite und Fensterlage. Die Leiste neben einer Ansicht zeigt farbig, wo die Klassen der Maske liegen.</translation>
    </message>
    <message>
        <source>The actions that are used most. The menus have all of them.</source>
        <translation>Die meistgebrauchten Befehle. Die Menüs enthalten alle.</translation>
    </message>
    <message>
        <source>The files of the open case and what each was taken for, its grid, and the meaning of the values in its mask.</source>
        <translation>Die Dateien des offenen Falls und wofür jede gehalten wurde, sein Gitter und die Bedeutung der Werte seiner Maske.</translation>
    </message>
    <message>
        <source>The intensity outside the head. The program finds it in the outer parts of the scan, as it is not 0 in all files.</source>
        <translation>Die Intensität außerhalb des Kopfes. Das Programm findet sie in den äußeren Teilen der Aufnahme, da sie nicht in allen Dateien 0 ist.</translation>
    </message>
    <message>
        <source>The last message on the left. On the right is the voxel under the mouse: its number, its place in mm, its intensity, and the class of the mask.</source>
        <translation>Links die letzte Meldung. Rechts das Voxel unter der Maus: seine Nummer, seine Position in mm, seine Intensität und die Klasse der Maske.</translation>
    </message>
    <message>
        <source>The layers of a network, as a drawing and as a table. A click on a layer shows its shapes, parameters and receptive field.</source>
        <translation>Die Layer eines Netzes, als Zeichnung und als Tabelle. Ein Klick auf einen Layer zeigt seine Formen, Parameter und sein rezeptives Feld.</translation>
    </message>
    <message>
        <source>The lesions of the shown mask with their sizes. A click on one goes to its longest diameter and draws both diameters, whose ends can be dragged.</source>
        <translation>Die Läsionen der gezeigten Maske mit ihren Größen. Ein Klick auf eine geht zu ihrem längsten Durchmesser und zeichnet beide Durchmesser, deren Enden sich ziehen lassen.</translation>
    </message>
    <message>
        <source>The library that runs the network. All give the same mask; they differ in speed.</source>
        <translation>Die Bibliothek, die das Netz ausführt. Alle ergeben dieselbe Maske; sie unterscheiden sich in der Geschwindigkeit.</translation>
    </message>
    <message>
        <source>The mask that lies over the image: volumes, colours, how sure it is, and the comparison with a reference.</source>
        <translation>Die Maske, die über dem Bild liegt: Volumina, Farben, wie sicher sie ist, und der Vergleich mit einer Referenz.</translation>
    </message>
    <message>
        <source>The model that finds the tumour. Its card tells where it fails.</source>
        <translation>Das Modell, das den Tumor findet. Seine Karte sagt, wo es versagt.</translation>
    </message>
    <message>
        <source>The most memory that the network may take. With less, the brain is cut into more tiles: slower, but with the same mask.</source>
        <translation>Der Speicher, den das Netz höchstens nutzen darf. Mit weniger wird das Gehirn in mehr Kacheln zerlegt: langsamer, aber mit derselben Maske.</translation>
    </message>
    <message>
        <source>The numbers that the network computes with. Shorter ones are faster and change the probabilities a little.</source>
        <translation>Die Zahlen, mit denen das Netz rechnet. Kürzere sind schneller und ändern die Wahrscheinlichkeiten ein wenig.</translation>
    </message>
    <message>
        <source>The processor or graphics card on which the network runs.</source>
        <translation>Der Prozessor oder die Grafikkarte, auf der das Netz läuft.</translation>
    </message>
    <message>
        <source>The surfaces of the classes inside the brain. A left drag rotates, and a click moves the crosshair to the surface.</source>
        <translation>Die Oberflächen der Klassen im Gehirn. Ziehen mit links dreht, ein Klick bewegt das Fadenkreuz zur Oberfläche.</translation>
    </message>
    <message>
        <source>Tools that paint, erase and change the mask. What they change is a copy, the edited mask, and each stroke can be undone.</source>
        <translation>Werkzeuge, die malen, radieren und die Maske ändern. Sie ändern eine Kopie, die korrigierte Maske, und jeder Strich lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>What lies over the image: the mask, the probability of one class, the disagreement of the model&apos;s two stages, or the agreement with a reference.</source>
        <translation>Was über dem Bild liegt: die Maske, die Wahrscheinlichkeit einer Klasse, die Abweichung der beiden Stufen des Modells oder der Abgleich mit einer Referenz.</translation>
    </message>
    <message>
        <source>What scans as acquired need before a model can take them: the steps, what was measured, and a check of the alignment.</source>
        <translation>Was Aufnahmen brauchen, bevor ein Modell sie nehmen kann: die Schritte, was gemessen wurde, und eine Prüfung der Ausrichtung.</translation>
    </message>
    <message>
        <source>Which intensities of the shown sequence are black and which are white. Width is the range between them, level its middle. Nothing here changes the data or the mask.</source>
        <translation>Welche Intensitäten der gezeigten Sequenz schwarz und welche weiß sind. Die Breite ist der Bereich dazwischen, die Lage seine Mitte. Nichts hier ändert die Daten oder die Maske.</translation>
    </message>
</context>
<context>
    <name>progress_titles</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
</context>
<context>
    <name>result_notices</name>
    <message>
        <source>Mark it as {0}</source>
        <translation>Als {0} markieren</translation>
    </message>
</context>
<context>
    <name>segment_texts</name>
    <message>
        <source>Before the run: {0}</source>
        <translation>Vor dem Lauf: {0}</translation>
    </message>
    <message>
        <source>Citation: {0}</source>
        <translation>Zitat: {0}</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Drop the file on the window, or give the right file this role in the Case panel.</source>
        <translation>Die Datei auf das Fenster ziehen oder im Bedienfeld „Fall“ der richtigen Datei diese Rolle geben.</translation>
    </message>
    <message>
        <source>Edited, {0}</source>
        <translation>Korrigiert, {0}</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Lizenz: {0}</translation>
    </message>
    <message>
        <source>Mean Dice: {0}</source>
        <translation>Mittlerer Dice: {0}</translation>
    </message>
    <message>
        <source>Missing: {0}. The model cannot do without all of them at once.</source>
        <translation>Fehlend: {0}. Ohne all diese zugleich kommt das Modell nicht aus.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Postprocessing</source>
        <translation>Nachverarbeitung</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reference, {0}</source>
        <translation>Referenz, {0}</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Segmented earlier with {0}</source>
        <translation>Früher segmentiert mit {0}</translation>
    </message>
    <message>
        <source>Segmented in {0} on {1}</source>
        <translation>Segmentiert in {0} auf {1}</translation>
    </message>
    <message>
        <source>Sequences: {0}</source>
        <translation>Sequenzen: {0}</translation>
    </message>
    <message>
        <source>Small components removed</source>
        <translation>Kleine Komponenten entfernt</translation>
    </message>
    <message>
        <source>Starting the network</source>
        <translation>Netz wird gestartet</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Test-time augmentation</source>
        <translation>Testzeit-Augmentierung</translation>
    </message>
    <message>
        <source>The model needs {0}, which this case does not have.</source>
        <translation>Das Modell braucht {0}; dies fehlt in diesem Fall.</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>noch etwa {0} min</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>noch etwa {0} s</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>enhancing</source>
        <translation>anreichernd</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>whole tumour</source>
        <translation>Gesamttumor</translation>
    </message>
    <message>
        <source>{0:.1f} mL</source>
        <translation>{0:.1f} mL</translation>
    </message>
    <message>
        <source>{0} mirror images</source>
        <translation>{0} Spiegelbilder</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0}; case seen in training</source>
        <translation>{0}; Fall im Training gesehen</translation>
    </message>
</context>
<context>
    <name>session_actions</name>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Save session; predictions are saved beside it</source>
        <translation>Sitzung speichern; Vorhersagen werden daneben gespeichert</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>surfaces</name>
    <message>
        <source>Grey: outside the label scheme</source>
        <translation>Grau: außerhalb des Labelschemas</translation>
    </message>
    <message>
        <source>Making the surfaces…</source>
        <translation>Oberflächen werden erzeugt…</translation>
    </message>
    <message>
        <source>No mask yet: press Segment (F5).</source>
        <translation>Noch keine Maske: „Segmentieren“ drücken (F5).</translation>
    </message>
    <message>
        <source>Open a case to see it in 3-D.</source>
        <translation>Einen Fall öffnen, um ihn in 3D zu sehen.</translation>
    </message>
    <message>
        <source>Segmenting…</source>
        <translation>Wird segmentiert…</translation>
    </message>
    <message>
        <source>The 3-D view needs OpenGL, which this display does not have. Everything else works.</source>
        <translation>Die 3D-Ansicht braucht OpenGL, das hier fehlt. Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>The mask is empty.</source>
        <translation>Die Maske ist leer.</translation>
    </message>
    <message>
        <source>The mask is hidden: press S to show it.</source>
        <translation>Die Maske ist verborgen: S zeigt sie.</translation>
    </message>
    <message>
        <source>Violet: resection cavity, no tumour</source>
        <translation>Violett: Resektionshöhle, kein Tumor</translation>
    </message>
</context>
<context>
    <name>titled</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>view_actions</name>
    <message>
        <source>Sequence {0}</source>
        <translation>Sequenz {0}</translation>
    </message>
</context>
</TS>
