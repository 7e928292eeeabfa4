<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About unet-gui</source>
        <translation>À propos d’unet-gui</translation>
    </message>
    <message>
        <source>Brain tumour segmentation on MRI with U-Nets.

Research use only. This is not a medical device: it must not be used for diagnosis or treatment.

Free software under the Apache License 2.0.</source>
        <translation>Segmentation des tumeurs cérébrales en IRM par des U-Nets.

Réservé à la recherche. Ce n’est pas un dispositif médical&#xa0;: ne pas utiliser pour le diagnostic ni le traitement.

Logiciel libre sous licence Apache 2.0.</translation>
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
        <translation>Calculer la sortie de cette couche au réticule</translation>
    </message>
    <message>
        <source>Computing the feature maps…</source>
        <translation>Calcul des cartes de caractéristiques…</translation>
    </message>
    <message>
        <source>Show activations</source>
        <translation>Afficher les activations</translation>
    </message>
    <message>
        <source>Waiting for the segmentation…</source>
        <translation>En attente de la segmentation…</translation>
    </message>
</context>
<context>
    <name>ActivationsWindow</name>
    <message>
        <source>%s slice %d of %d</source>
        <translation>%s, coupe %d sur %d</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Shape %s; each map has its own contrast</source>
        <translation>Forme %s&#x202f;; chaque carte a son propre contraste</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Coupe</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Compared region</source>
        <translation>Région comparée</translation>
    </message>
    <message>
        <source>Dice of the region</source>
        <translation>Dice de la région</translation>
    </message>
    <message>
        <source>Dice {0}</source>
        <translation>Dice {0}</translation>
    </message>
    <message>
        <source>Each class separately</source>
        <translation>Chaque classe séparément</translation>
    </message>
    <message>
        <source>False (false positive)</source>
        <translation>Faux (faux positif)</translation>
    </message>
    <message>
        <source>Found (true positive)</source>
        <translation>Trouvé (vrai positif)</translation>
    </message>
    <message>
        <source>Go to the axial slice with the most disagreement (Shift+T)</source>
        <translation>Aller à la coupe axiale du plus grand désaccord (Maj+T)</translation>
    </message>
    <message>
        <source>Missed (false negative)</source>
        <translation>Manqué (faux négatif)</translation>
    </message>
    <message>
        <source>The reference tells only: {}</source>
        <translation>La référence ne distingue que&#xa0;: {}</translation>
    </message>
    <message>
        <source>Tumour of another class</source>
        <translation>Tumeur d’une autre classe</translation>
    </message>
    <message>
        <source>Volume: {}</source>
        <translation>Volume&#xa0;: {}</translation>
    </message>
    <message>
        <source>Worst slice</source>
        <translation>Pire coupe</translation>
    </message>
</context>
<context>
    <name>AlignmentCheck</name>
    <message>
        <source>Aligned</source>
        <translation>Alignées</translation>
    </message>
    <message>
        <source>By headers</source>
        <translation>D’après les en-têtes</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Move it by 1 mm towards a side, with Alt and the arrow keys or:</source>
        <translation>La déplacer de 1 mm vers un côté, avec Alt et les flèches ou&#xa0;:</translation>
    </message>
    <message>
        <source>Move towards {0}</source>
        <translation>Déplacer vers {0}</translation>
    </message>
    <message>
        <source>Nod down</source>
        <translation>Baisser la tête</translation>
    </message>
    <message>
        <source>Nod up</source>
        <translation>Lever la tête</translation>
    </message>
    <message>
        <source>Place of the sequences</source>
        <translation>Position des séquences</translation>
    </message>
    <message>
        <source>Sequence to check</source>
        <translation>Séquence à vérifier</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Rideau</translation>
    </message>
    <message>
        <source>Tilt left</source>
        <translation>Incliner à gauche</translation>
    </message>
    <message>
        <source>Tilt right</source>
        <translation>Incliner à droite</translation>
    </message>
    <message>
        <source>Turn it by 1°, with Alt, Shift and the same keys or:</source>
        <translation>La tourner de 1°, avec Alt, Maj et les mêmes touches ou&#xa0;:</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Undo manual moves</source>
        <translation>Annuler les déplacements à la main</translation>
    </message>
</context>
<context>
    <name>ArchitecturePanel</name>
    <message>
        <source>Channels first</source>
        <translation>Canaux en premier</translation>
    </message>
    <message>
        <source>Channels last</source>
        <translation>Canaux en dernier</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <source>Copy the whole table as text</source>
        <translation>Copier tout le tableau en texte</translation>
    </message>
    <message>
        <source>Export drawing…</source>
        <translation>Exporter le dessin…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Loading the network…</source>
        <translation>Chargement du réseau…</translation>
    </message>
    <message>
        <source>Network or model</source>
        <translation>Réseau ou modèle</translation>
    </message>
    <message>
        <source>Position of the channels in shapes</source>
        <translation>Position des canaux dans les formes</translation>
    </message>
    <message>
        <source>Save the drawing as SVG or PNG</source>
        <translation>Enregistrer le dessin en SVG ou PNG</translation>
    </message>
    <message>
        <source>Scroll to zoom, drag to move, click to select a layer</source>
        <translation>Molette pour zoomer, glisser pour déplacer, clic pour choisir une couche</translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation>Afficher tout le dessin</translation>
    </message>
</context>
<context>
    <name>BatchReview</name>
    <message>
        <source>Who decides?</source>
        <translation>Qui décide&#x202f;?</translation>
    </message>
    <message>
        <source>Your initials, which are noted with each decision:</source>
        <translation>Vos initiales, notées avec chaque décision&#xa0;:</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Cases of the batch</source>
        <translation>Cas du lot</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>BatchTableModel</name>
    <message>
        <source>All signs of doubt combined, each divided by its limit: probabilities, disagreement of stages and of mirror images, volumes and lesions unlike the rest of the batch, warnings</source>
        <translation>Tous les signes de doute ensemble, chacun divisé par sa limite&#xa0;: probabilités, désaccord des étapes et des images miroir, volumes et lésions différents de ceux du lot, avertissements</translation>
    </message>
    <message>
        <source>An estimate of 1 minus Dice; 0 means certain</source>
        <translation>Estimation de 1 moins le Dice&#x202f;; 0 signifie certain</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Core mL</source>
        <translation>Cœur mL</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>Enh. mL</source>
        <translation>Reh. mL</translation>
    </message>
    <message>
        <source>Reason to look at it</source>
        <translation>Pourquoi le regarder</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Time s</source>
        <translation>Temps s</translation>
    </message>
    <message>
        <source>Volume of the enhancing tumour</source>
        <translation>Volume de la tumeur rehaussée</translation>
    </message>
    <message>
        <source>Volume of the tumour core</source>
        <translation>Volume du cœur tumoral</translation>
    </message>
    <message>
        <source>Volume of the whole tumour</source>
        <translation>Volume de la tumeur entière</translation>
    </message>
    <message>
        <source>Whole mL</source>
        <translation>Entière mL</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Planche contact…</translation>
    </message>
    <message>
        <source>End at once</source>
        <translation>Terminer aussitôt</translation>
    </message>
    <message>
        <source>After the current case</source>
        <translation>Après le cas en cours</translation>
    </message>
    <message>
        <source>Look through a batch</source>
        <translation>Passer un lot en revue</translation>
    </message>
    <message>
        <source>New batch…</source>
        <translation>Nouveau lot…</translation>
    </message>
    <message>
        <source>No case is done yet.</source>
        <translation>Aucun cas n’est encore fait.</translation>
    </message>
    <message>
        <source>One HTML page with three slices of each case</source>
        <translation>Une page HTML avec trois coupes de chaque cas</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Reading the batch…</source>
        <translation>Lecture du lot…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Segment all cases of a folder, then look through them: the most doubtful ones come first.</source>
        <translation>Segmenter tous les cas d’un dossier, puis les passer en revue&#xa0;: les plus douteux viennent d’abord.</translation>
    </message>
    <message>
        <source>Segment the cases that are missing, have failed or have changed</source>
        <translation>Segmenter les cas qui manquent, ont échoué ou ont changé</translation>
    </message>
    <message>
        <source>Share of the cases that are finished</source>
        <translation>Part des cas terminés</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>This batch was begun elsewhere: name its scans with New batch…</source>
        <translation>Ce lot a été commencé ailleurs&#xa0;: indiquer ses images avec Nouveau lot…</translation>
    </message>
    <message>
        <source>Without finishing the current case</source>
        <translation>Sans le cas en cours</translation>
    </message>
    <message>
        <source>{0} to review</source>
        <translation>{0} à regarder</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} cas</translation>
    </message>
    <message>
        <source>{0} decided</source>
        <translation>{0} décidés</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>{0} faits</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} en échec</translation>
    </message>
    <message>
        <source>{0} holds no cases of a batch.</source>
        <translation>{0} ne contient aucun cas d’un lot.</translation>
    </message>
    <message>
        <source>{0} not done yet</source>
        <translation>{0} pas encore faits</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… et {0} de plus</translation>
    </message>
</context>
<context>
    <name>CaseDetails</name>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Lésions</translation>
    </message>
    <message>
        <source>Mirror images differ</source>
        <translation>Écart des images miroir</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Stages differ</source>
        <translation>Écart des étapes</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
</context>
<context>
    <name>CaseListPanel</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Segment all</source>
        <translation>Tout &amp;segmenter</translation>
    </message>
    <message>
        <source>C&amp;orrection</source>
        <translation>C&amp;orrection</translation>
    </message>
    <message>
        <source>Close &amp;all</source>
        <translation>&amp;Tout fermer</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Cas ouverts</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Background</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Cases that were found together</source>
        <translation>Cas trouvés ensemble</translation>
    </message>
    <message>
        <source>Choose the class of each value of the mask</source>
        <translation>Choisir la classe de chaque valeur du masque</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Its values fit no label scheme.</source>
        <translation>Ses valeurs ne correspondent à aucun schéma d’étiquettes.</translation>
    </message>
    <message>
        <source>Label values</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>No case is open: drop scans on the window, or open the demo case.</source>
        <translation>Aucun cas ouvert&#xa0;: déposer des images sur la fenêtre, ou ouvrir le cas de démonstration.</translation>
    </message>
    <message>
        <source>The clues that these files belong to one examination</source>
        <translation>Les indices selon lesquels ces fichiers sont un même examen</translation>
    </message>
    <message>
        <source>The values of the classes in this mask, which fit several schemes</source>
        <translation>Les numéros des classes de ce masque, qui correspondent à plusieurs schémas</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Groupés selon</translation>
    </message>
    <message>
        <source>Place the mask by its header</source>
        <translation>Placer le masque d’après son en-tête</translation>
    </message>
    <message>
        <source>Say what its values mean…</source>
        <translation>Dire ce que signifient ses valeurs…</translation>
    </message>
    <message>
        <source>Take the mask voxel by voxel</source>
        <translation>Prendre le masque voxel par voxel</translation>
    </message>
    <message>
        <source>Voxels with this intensity are taken as background, not as brain</source>
        <translation>Les voxels de cette intensité comptent comme fond et non comme cerveau</translation>
    </message>
    <message>
        <source>Which scheme is it? Choose one; for now it is read {}.</source>
        <translation>Quel est le schéma&#x202f;? En choisir un&#x202f;; pour l’instant, lecture selon {}.</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>d’après {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>oblique by up to {0}°</source>
        <translation>oblique jusqu’à {0}°</translation>
    </message>
    <message>
        <source>of {0} and of masks</source>
        <translation>de {0} et des masques</translation>
    </message>
    <message>
        <source>{0} voxels
{1} mm
left and right unknown</source>
        <translation>{0} voxels
{1} mm
gauche et droite inconnues</translation>
    </message>
    <message>
        <source>{0} voxels
{1} mm, axes {2}</source>
        <translation>{0} voxels
{1} mm, axes {2}</translation>
    </message>
</context>
<context>
    <name>CasesDock</name>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
</context>
<context>
    <name>ClassStyleMenu</name>
    <message>
        <source>Colour…</source>
        <translation>Couleur…</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Fill and outline</source>
        <translation>Remplissage et contour</translation>
    </message>
    <message>
        <source>Opacity of the fill</source>
        <translation>Opacité du remplissage</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contour</translation>
    </message>
    <message>
        <source>Outline width</source>
        <translation>Épaisseur du contour</translation>
    </message>
    <message>
        <source>Show only this class</source>
        <translation>N’afficher que cette classe</translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <source>Colours of the probability, 0 to 1</source>
        <translation>Couleurs de la probabilité, de 0 à 1</translation>
    </message>
    <message>
        <source>Probabilities below {0:.2f} are not drawn</source>
        <translation>Les probabilités inférieures à {0:.2f} ne sont pas tracées</translation>
    </message>
</context>
<context>
    <name>CombineSection</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Drop the edited mask</source>
        <translation>Abandonner le masque corrigé</translation>
    </message>
    <message>
        <source>Keep only what the other mask marks too</source>
        <translation>Ne garder que ce que l’autre masque marque aussi</translation>
    </message>
    <message>
        <source>Only inside it</source>
        <translation>Seulement dedans</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Take the other mask in place of this one</source>
        <translation>Prendre l’autre masque à la place de celui-ci</translation>
    </message>
    <message>
        <source>Take the other mask where this one has nothing</source>
        <translation>Prendre l’autre masque là où celui-ci n’a rien</translation>
    </message>
    <message>
        <source>The other mask</source>
        <translation>L’autre masque</translation>
    </message>
    <message>
        <source>Undo brings it back</source>
        <translation>Annuler le rétablit</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message>
        <source>&amp;Compare with</source>
        <translation>&amp;Comparer avec</translation>
    </message>
    <message>
        <source>Image without mask</source>
        <translation>Image sans masque</translation>
    </message>
    <message>
        <source>Prediction and reference</source>
        <translation>Prédiction et référence</translation>
    </message>
</context>
<context>
    <name>ContrastPanel</name>
    <message>
        <source>A narrow window around the intensities of a tumour</source>
        <translation>Une fenêtre étroite autour des intensités d’une tumeur</translation>
    </message>
    <message>
        <source>All intensities</source>
        <translation>Toutes les intensités</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Black and white at these percentiles of the brain</source>
        <translation>Noir et blanc à ces percentiles du cerveau</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Inversé</translation>
    </message>
    <message>
        <source>Less contrast</source>
        <translation>Moins de contraste</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>No sequence</source>
        <translation>Aucune séquence</translation>
    </message>
    <message>
        <source>Percentile shown black</source>
        <translation>Percentile affiché en noir</translation>
    </message>
    <message>
        <source>Percentile shown white</source>
        <translation>Percentile affiché en blanc</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Percentiles</translation>
    </message>
    <message>
        <source>The whole brain, with room for bright tumours</source>
        <translation>Tout le cerveau, avec de la marge pour les tumeurs claires</translation>
    </message>
    <message>
        <source>Tumour</source>
        <translation>Tumeur</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Window level</source>
        <translation>Niveau de la fenêtre</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>Largeur de la fenêtre</translation>
    </message>
    <message>
        <source>{0}: manual</source>
        <translation>{0}&#xa0;: manuel</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Dice of the held-out cases</source>
        <translation>Dice des cas de validation</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
</context>
<context>
    <name>DiametersTool</name>
    <message>
        <source>{0}, edited</source>
        <translation>{0}, modifié</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to open</source>
        <translation>Déposer pour ouvrir</translation>
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
        <translation>Pinceau, remplissage et trous dans toutes les coupes, pas seulement dans celle affichée</translation>
    </message>
    <message>
        <source>Choose a tool (E); Esc gives the mouse back.</source>
        <translation>Choisissez un outil (E)&#x202f;; Échap rend la souris.</translation>
    </message>
    <message>
        <source>Class to paint</source>
        <translation>Classe à peindre</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Combiner</translation>
    </message>
    <message>
        <source>Correction of this case</source>
        <translation>Correction de ce cas</translation>
    </message>
    <message>
        <source>How much intensities may differ with Threshold, as a share of the window&apos;s width</source>
        <translation>De combien les intensités peuvent différer avec Seuil, en part de la largeur de fenêtre</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Limits (set)</source>
        <translation>Limites (actives)</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>Rayon du pinceau</translation>
    </message>
    <message>
        <source>Radius of the brush (Shift+wheel, - and + over a view)</source>
        <translation>Rayon du pinceau (Maj+molette, - et + sur une vue)</translation>
    </message>
    <message>
        <source>Radius of the brush in mm</source>
        <translation>Rayon du pinceau en mm</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Shown in the list of cases and kept in the session</source>
        <translation>Affiché dans la liste des cas et conservé dans la session</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>The class that tools paint (Q: the next one)</source>
        <translation>La classe que peignent les outils (Q&#xa0;: la suivante)</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Ce cas</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>Report of the fault</source>
        <translation>Rapport d’erreur</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({0}). What you have opened stays open; please report the details.</source>
        <translation>Une erreur s’est produite dans le programme ({0}). Ce qui est ouvert le reste&#x202f;; merci de signaler les détails.</translation>
    </message>
    <message>
        <source>unet-gui</source>
        <translation>unet-gui</translation>
    </message>
    <message>
        <source>{0} more; the log has them.</source>
        <translation>{0} autres&#x202f;; le journal les contient.</translation>
    </message>
</context>
<context>
    <name>ExportResultsDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Exporter les résultats</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} et {1} autres</translation>
    </message>
    <message>
        <source>{0} and {1} more files exist. Replace them?</source>
        <translation>{0} et {1} autres fichiers existent. Les remplacer&#x202f;?</translation>
    </message>
    <message>
        <source>{0} exists. Replace it?</source>
        <translation>{0} existe. Le remplacer&#x202f;?</translation>
    </message>
</context>
<context>
    <name>FeatureMapModel</name>
    <message>
        <source>Map %d: black is %.3g, white is %.3g</source>
        <translation>Carte %d&#xa0;: noir = %.3g, blanc = %.3g</translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source> pictures per second</source>
        <translation> images par seconde</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>&amp;Legend with volumes</source>
        <translation>&amp;Légende avec volumes</translation>
    </message>
    <message>
        <source>&amp;Save as MP4 or GIF…</source>
        <translation>Enregi&amp;strer en MP4 ou GIF…</translation>
    </message>
    <message>
        <source>&amp;White ground</source>
        <translation>&amp;Fond blanc</translation>
    </message>
    <message>
        <source>3-D, turning</source>
        <translation>3D, en rotation</translation>
    </message>
    <message>
        <source>Drawing picture {0} of {1}</source>
        <translation>Dessin de l’image {0} sur {1}</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>Exporter un film</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>L&amp;etters of direction</source>
        <translation>L&amp;ettres de direction</translation>
    </message>
    <message>
        <source>Only slices with &amp;tumour</source>
        <translation>Coupes avec t&amp;umeur seulement</translation>
    </message>
    <message>
        <source>P&amp;icture</source>
        <translation>I&amp;mage</translation>
    </message>
    <message>
        <source>Picture of the film</source>
        <translation>Image du film</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>&amp;Vitesse</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>É&amp;chelle</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>T&amp;itle with case, sequence and slice</source>
        <translation>T&amp;itre avec cas, séquence et coupe</translation>
    </message>
    <message>
        <source>The film was not saved: its dialog was closed.</source>
        <translation>Le film n’a pas été enregistré&#xa0;: sa fenêtre a été fermée.</translation>
    </message>
    <message>
        <source>{0} pictures of {1}, {2} s</source>
        <translation>{0} images de {1}, {2} s</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter by name or reason</source>
        <translation>Filtrer par nom ou raison</translation>
    </message>
    <message>
        <source>Kind of cases</source>
        <translation>Sorte de cas</translation>
    </message>
</context>
<context>
    <name>FollowUpWindow</name>
    <message>
        <source>&amp;Names and dates of the examinations</source>
        <translation>&amp;Noms et dates des examens</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add the shown case</source>
        <translation>Ajouter le cas affiché</translation>
    </message>
    <message>
        <source>Add two or more examinations of one patient, each with its mask, in the order of their dates and in the same world coordinates.</source>
        <translation>Ajoutez deux examens ou plus d’un même patient, chacun avec son masque, dans l’ordre de leurs dates et dans les mêmes coordonnées.</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Aligner</translation>
    </message>
    <message>
        <source>Align each examination rigidly to the first one, by a sequence that both have; otherwise they share their world coordinates</source>
        <translation>Aligner rigidement chaque examen sur le premier, par une séquence commune&#x202f;; sinon ils partagent leurs coordonnées</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Examen de référence</translation>
    </message>
    <message>
        <source>By the product {0}, by the volume {1}; nadir before: {2:.0f} mm² and {3:.2f} mL.</source>
        <translation>D’après le produit {0}, d’après le volume {1}&#x202f;; nadir auparavant&#xa0;: {2:.0f} mm² et {3:.2f} mL.</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Examination {0}</source>
        <translation>Examen {0}</translation>
    </message>
    <message>
        <source>Examinations after the first one</source>
        <translation>Examens après le premier</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>For RANO 2.0, the first examination after radiotherapy</source>
        <translation>Pour RANO 2.0, le premier examen après la radiothérapie</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure en cours…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>Sum of products, mm²</source>
        <translation>Somme des produits, mm²</translation>
    </message>
    <message>
        <source>They belong to one patient</source>
        <translation>Ils sont d’un même patient</translation>
    </message>
    <message>
        <source>Volume of targets, mL</source>
        <translation>Volume des cibles, mL</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>&amp;Copy crosshair&apos;s position</source>
        <translation>&amp;Copier la position du réticule</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Copié&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>The crosshair is at voxel {0}, which is at {1} mm.</source>
        <translation>Le réticule est au voxel {0}, à {1} mm.</translation>
    </message>
    <message>
        <source>Voxel: right, front, up (RAS)</source>
        <translation>Voxel&#xa0;: droite, avant, haut (RAS)</translation>
    </message>
    <message>
        <source>mm: right, front, up (RAS)</source>
        <translation>mm&#xa0;: droite, avant, haut (RAS)</translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Page of the guide</source>
        <translation>Page du guide</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>Arrière</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Précédent (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <source>Places: {0}, pages: {1}</source>
        <translation>Occurrences&#xa0;: {0}, pages&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
</context>
<context>
    <name>HeaderDialog</name>
    <message>
        <source>A header may hold personal data: names, numbers, dates. None of it is saved.</source>
        <translation>Un en-tête peut contenir des données personnelles&#xa0;: noms, numéros, dates. Rien n’en est enregistré.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Fields of the header</source>
        <translation>Champs de l’en-tête</translation>
    </message>
    <message>
        <source>Header of {0}</source>
        <translation>En-tête de {0}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Search fields and values</source>
        <translation>Rechercher dans les champs et les valeurs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>{0} of {1} fields</source>
        <translation>{0} champs sur {1}</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Drag a handle, or the area between the handles</source>
        <translation>Glisser une poignée ou la zone entre les poignées</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Open a case to see its histogram</source>
        <translation>Ouvrir un cas pour voir son histogramme</translation>
    </message>
</context>
<context>
    <name>Instruments</name>
    <message>
        <source>{0}: slices</source>
        <translation>{0}&#xa0;: coupes</translation>
    </message>
</context>
<context>
    <name>InterruptedBar</name>
    <message>
        <source>&amp;Discard</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>Rou&amp;vrir</translation>
    </message>
    <message>
        <source>Interrupted session</source>
        <translation>Session interrompue</translation>
    </message>
    <message>
        <source>Reopen the interrupted session of {0}?</source>
        <translation>Rouvrir la session interrompue du {0}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>LabelValuesDialog</name>
    <message>
        <source>Choose a class for every value.</source>
        <translation>Choisir une classe pour chaque valeur.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class of value {}</source>
        <translation>Classe de la valeur {}</translation>
    </message>
    <message>
        <source>No tumour</source>
        <translation>Pas de tumeur</translation>
    </message>
    <message>
        <source>The choice is kept with the case and in sessions.</source>
        <translation>Le choix est conservé avec le cas et dans les sessions.</translation>
    </message>
    <message>
        <source>These classes contradict each other: the whole tumour or its core cannot stand beside its own parts. Choose one part for each value.</source>
        <translation>Ces classes se contredisent&#xa0;: la tumeur entière ou son cœur ne peut pas figurer à côté de ses propres parties. Choisissez une partie pour chaque valeur.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Values of the mask</source>
        <translation>Valeurs du masque</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxels</translation>
    </message>
    <message>
        <source>What does each value of {} mean?</source>
        <translation>Que signifie chaque valeur de {}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>LayerDetails</name>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Memory of the output</source>
        <translation>Mémoire de la sortie</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Multiplications-additions</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>Champ récepteur</translation>
    </message>
    <message>
        <source>Select a layer in the table or in the drawing to see its details.</source>
        <translation>Choisir une couche dans le tableau ou le dessin pour voir ses détails.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>LayerTableModel</name>
    <message>
        <source>Total {0} · trainable {1} · non-trainable {2}</source>
        <translation>Total {0} · entraînables {1} · non entraînables {2}</translation>
    </message>
</context>
<context>
    <name>LegendPanel</name>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Opacity (A: less, D: more)</source>
        <translation>Opacité (A&#xa0;: moins, D&#xa0;: plus)</translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation>Opacité de la superposition</translation>
    </message>
    <message>
        <source>Overlay on the image</source>
        <translation>Superposition sur l’image</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the overlay</source>
        <translation>Afficher la superposition</translation>
    </message>
    <message>
        <source>Show the overlay on the image (S)</source>
        <translation>Afficher la superposition sur l’image (S)</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>The probability of a class, available once the case is segmented</source>
        <translation>La probabilité d’une classe, disponible une fois le cas segmenté</translation>
    </message>
    <message>
        <source>The voxels that the prediction found and missed, available if the case has a prediction and a reference</source>
        <translation>Les voxels trouvés et manqués par la prédiction, disponibles si le cas a une prédiction et une référence</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Thresholds (changed)</source>
        <translation>Seuils (modifiés)</translation>
    </message>
    <message>
        <source>Where the two stages of the model disagree</source>
        <translation>Où les deux étapes du modèle sont en désaccord</translation>
    </message>
</context>
<context>
    <name>LegendRow</name>
    <message>
        <source>Choose the colour</source>
        <translation>Choisir la couleur</translation>
    </message>
    <message>
        <source>Colour of {}</source>
        <translation>Couleur de {}</translation>
    </message>
    <message>
        <source>Dice of {}</source>
        <translation>Dice de {}</translation>
    </message>
    <message>
        <source>Fill or outline, width, opacity</source>
        <translation>Remplissage ou contour, épaisseur, opacité</translation>
    </message>
    <message>
        <source>Show or hide the class (Ctrl+{} shows it alone)</source>
        <translation>Afficher ou masquer la classe (Ctrl+{} l’affiche seule)</translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation>Afficher {}</translation>
    </message>
    <message>
        <source>Style of {}</source>
        <translation>Style de {}</translation>
    </message>
    <message>
        <source>Volume of {}</source>
        <translation>Volume de {}</translation>
    </message>
</context>
<context>
    <name>LesionTable</name>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>Go to a lesion (N next, Shift+N previous), or remove it (Del)</source>
        <translation>Aller à une lésion (N suivante, Maj+N précédente) ou la supprimer (Suppr)</translation>
    </message>
    <message>
        <source>How doubtful the lesion is, with what was nearly marked around it: from 0 (certain) to 1</source>
        <translation>À quel point la lésion est douteuse, avec ce qui a failli être marqué autour&#xa0;: de 0 (certaine) à 1</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Lésions</translation>
    </message>
    <message>
        <source>Select all lesions</source>
        <translation>Sélectionner toutes les lésions</translation>
    </message>
    <message>
        <source>The stages differ by {0:.2f} here.</source>
        <translation>Les étapes diffèrent ici de {0:.2f}.</translation>
    </message>
    <message>
        <source>Volume in mL</source>
        <translation>Volume en mL</translation>
    </message>
    <message>
        <source>{0:.0f} mm from the largest lesion.</source>
        <translation>À {0:.0f} mm de la plus grande lésion.</translation>
    </message>
    <message>
        <source>{0} in mL</source>
        <translation>{0} en mL</translation>
    </message>
</context>
<context>
    <name>LesionsTable</name>
    <message>
        <source>Examination {0}</source>
        <translation>Examen {0}</translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation>Lésion</translation>
    </message>
    <message>
        <source>Lesions over time</source>
        <translation>Lésions au fil du temps</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparue</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>dans {0}</translation>
    </message>
    <message>
        <source>{0} (target)</source>
        <translation>{0} (cible)</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>Change only voxels that had this class when the stroke began</source>
        <translation>Ne modifier que les voxels qui avaient cette classe au début du trait</translation>
    </message>
    <message>
        <source>Change only voxels whose intensity is in the range</source>
        <translation>Ne modifier que les voxels dont l’intensité est dans la plage</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Highest intensity</source>
        <translation>Intensité la plus haute</translation>
    </message>
    <message>
        <source>Leave the background of the scan as it is</source>
        <translation>Laisser l’arrière-plan de l’image tel quel</translation>
    </message>
    <message>
        <source>Lowest intensity</source>
        <translation>Intensité la plus basse</translation>
    </message>
    <message>
        <source>Only inside</source>
        <translation>Seulement dans</translation>
    </message>
    <message>
        <source>Only inside the brain</source>
        <translation>Seulement dans le cerveau</translation>
    </message>
    <message>
        <source>Only intensities of</source>
        <translation>Seulement les intensités de</translation>
    </message>
    <message>
        <source>Only over</source>
        <translation>Seulement sur</translation>
    </message>
    <message>
        <source>Paint only over this class and leave the others</source>
        <translation>Ne peindre que sur cette classe et laisser les autres</translation>
    </message>
    <message>
        <source>Sequence of the intensities</source>
        <translation>Séquence des intensités</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Closing once the file is saved…</source>
        <translation>Fermeture dès que le fichier est enregistré…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} joined {1}.</source>
        <translation>{0}&#xa0;: joint à {1}.</translation>
    </message>
</context>
<context>
    <name>ManageModelsDialog</name>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Came with unet-gui</source>
        <translation>Fourni avec unet-gui</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>Dans {0}</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modèles installés</translation>
    </message>
    <message>
        <source>Manage models</source>
        <translation>Gérer les modèles</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Aucun modèle installé.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;nommer</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Supprimer un modèle</translation>
    </message>
    <message>
        <source>Remove the model {0}?</source>
        <translation>Supprimer le modèle {0}&#x202f;?</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>Afficher le &amp;dossier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>This deletes its folder, {0}.</source>
        <translation>Ceci supprime son dossier, {0}.</translation>
    </message>
    <message>
        <source>This model came with the program; it can be neither renamed nor removed.</source>
        <translation>Ce modèle est fourni avec le programme&#x202f;; il ne peut être ni renommé ni supprimé.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>MaskPage</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Colours of the classes</source>
        <translation>Couleurs des classes</translation>
    </message>
    <message>
        <source>Colours of the classes in views, pictures and 3-D</source>
        <translation>Couleurs des classes dans les vues, les images et en 3D</translation>
    </message>
    <message>
        <source>Custom colours</source>
        <translation>Couleurs personnalisées</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Dice of the whole tumour</source>
        <translation>Dice de la tumeur entière</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Grey, outside the label scheme: {}</source>
        <translation>Gris, hors du schéma d’étiquettes&#xa0;: {}</translation>
    </message>
    <message>
        <source>No mask yet: segment the case, or open it together with a mask.</source>
        <translation>Pas encore de masque&#xa0;: segmenter le cas, ou l’ouvrir avec un masque.</translation>
    </message>
    <message>
        <source>Open a case to see its tumour here.</source>
        <translation>Ouvrir un cas pour voir sa tumeur ici.</translation>
    </message>
    <message>
        <source>Outline the reference</source>
        <translation>Contour de la référence</translation>
    </message>
    <message>
        <source>Outline the reference over the prediction, with a dark rim (O)</source>
        <translation>Tracer le contour de la référence sur la prédiction, avec un bord sombre (O)</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total volume</source>
        <translation>Volume total</translation>
    </message>
    <message>
        <source>Violet, no tumour: resection cavity</source>
        <translation>Violet, pas de tumeur&#xa0;: cavité de résection</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>label {}</source>
        <translation>étiquette {}</translation>
    </message>
    <message>
        <source>{0} over thresholds</source>
        <translation>{0} selon les seuils</translation>
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
        <translation>Diamètres mm</translation>
    </message>
    <message>
        <source>Largest distance between two points of the outline</source>
        <translation>Plus grande distance entre deux points du contour</translation>
    </message>
    <message>
        <source>Largest mm²</source>
        <translation>Plus grand mm²</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>Mesurable</translation>
    </message>
    <message>
        <source>Measured lesions</source>
        <translation>Lésions mesurées</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Product mm²</source>
        <translation>Produit mm²</translation>
    </message>
    <message>
        <source>Select all lesions</source>
        <translation>Sélectionner toutes les lésions</translation>
    </message>
    <message>
        <source>Sphericity</source>
        <translation>Sphéricité</translation>
    </message>
    <message>
        <source>1 for a sphere, less for other shapes</source>
        <translation>1 pour une boule, moins pour d’autres formes</translation>
    </message>
    <message>
        <source>By RANO: at least 10 mm in both diameters, on two slices or more</source>
        <translation>Selon RANO&#xa0;: au moins 10 mm dans les deux diamètres, sur deux coupes ou plus</translation>
    </message>
    <message>
        <source>The largest product of two perpendicular diameters in any slice; they need not be the longest ones</source>
        <translation>Le plus grand produit de deux diamètres perpendiculaires dans une coupe quelconque&#x202f;; ce ne sont pas forcément les plus longs</translation>
    </message>
    <message>
        <source>The longest diameter of the lesion in any slice, and the longest one perpendicular to it in that slice</source>
        <translation>Le plus long diamètre de la lésion dans une coupe quelconque, et le plus long qui lui est perpendiculaire dans cette coupe</translation>
    </message>
    <message>
        <source>The patient&apos;s side, and whether the lesion reaches the midline or the border of the brain</source>
        <translation>Le côté du patient, et si la lésion atteint la ligne médiane ou le bord du cerveau</translation>
    </message>
    <message>
        <source>The product of these two diameters</source>
        <translation>Le produit de ces deux diamètres</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>across the midline</source>
        <translation>au-delà de la ligne médiane</translation>
    </message>
    <message>
        <source>at the brain&apos;s border</source>
        <translation>au bord du cerveau</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>no: {0}</source>
        <translation>non&#xa0;: {0}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{0} (edited)</source>
        <translation>{0} (modifié)</translation>
    </message>
</context>
<context>
    <name>MeasurementsPanel</name>
    <message>
        <source>As a table, for a spreadsheet</source>
        <translation>Sous forme de tableau, pour un tableur</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Diameters in the {0} plane: {1}. Slices of {2:.3g} mm.</source>
        <translation>Diamètres dans le plan {0}&#xa0;: {1}. Coupes de {2:.3g} mm.</translation>
    </message>
    <message>
        <source>Draw the diameters of this lesion as they were found</source>
        <translation>Tracer les diamètres de cette lésion tels qu’ils ont été trouvés</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Lesions of</source>
        <translation>Lésions de</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure en cours…</translation>
    </message>
    <message>
        <source>No mask yet: segment the case, or open it with a mask.</source>
        <translation>Pas encore de masque&#xa0;: segmentez le cas, ou ouvrez-le avec un masque.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Save all numbers</source>
        <translation>Enregistrer tous les nombres</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Enregistrer sous forme de tableau</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Périphérique</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>&amp;Réinitialiser les panneaux</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un cas &amp;récent</translation>
    </message>
    <message>
        <source>Ot&amp;her cases in the folder</source>
        <translation>A&amp;utres cas du dossier</translation>
    </message>
</context>
<context>
    <name>MissingFilesDialog</name>
    <message>
        <source>&amp;Locate…</source>
        <translation>&amp;Localiser…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Leave &amp;out and open</source>
        <translation>Ouvrir &amp;sans eux</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fichiers manquants</translation>
    </message>
    <message>
        <source>Where is {0}?</source>
        <translation>Où se trouve {0}&#x202f;?</translation>
    </message>
    <message>
        <source>{0} refers to files that are no longer where they were. Locate one, and those beside it are found as well; files that are left out can be added later.</source>
        <translation>{0} cite des fichiers qui ne sont plus à leur place. Si vous en localisez un, ceux qui sont à côté sont trouvés aussi&#x202f;; les fichiers omis peuvent être ajoutés plus tard.</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Card of the model</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Aucun modèle installé.</translation>
    </message>
</context>
<context>
    <name>MontageDialog</name>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>&amp;Legend with volumes</source>
        <translation>&amp;Légende avec volumes</translation>
    </message>
    <message>
        <source>&amp;White ground</source>
        <translation>&amp;Fond blanc</translation>
    </message>
    <message>
        <source>1 slice</source>
        <translation>1 coupe</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Every n-th slice</source>
        <translation>Une coupe sur n</translation>
    </message>
    <message>
        <source>L&amp;etters for left and right</source>
        <translation>L&amp;ettres gauche et droite</translation>
    </message>
    <message>
        <source>Montage</source>
        <translation>Planche</translation>
    </message>
    <message>
        <source>Only slices with &amp;tumour</source>
        <translation>Seulement les coupes avec &amp;tumeur</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>&amp;Barre d’échelle</translation>
    </message>
    <message>
        <source>Size of a slice</source>
        <translation>Taille d’une coupe</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>{} slices</source>
        <translation>{} coupes</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>No case matches the filter.</source>
        <translation>Aucun cas ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Afficher tous les cas</translation>
    </message>
</context>
<context>
    <name>OrthoView</name>
    <message>
        <source>Probability of {0}</source>
        <translation>Probabilité&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>PanelDocks</name>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmentation</translation>
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
        <translation>&amp;Légende</translation>
    </message>
    <message>
        <source>&amp;Volumes in the legend</source>
        <translation>&amp;Volumes dans la légende</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>C&amp;ase</source>
        <translation>&amp;Cas</translation>
    </message>
    <message>
        <source>Cross&amp;hair</source>
        <translation>Ré&amp;ticule</translation>
    </message>
    <message>
        <source>Dia&amp;meters of the selected lesion</source>
        <translation>&amp;Diamètres de la lésion choisie</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>L&amp;etters of direction</source>
        <translation>L&amp;ettres d’orientation</translation>
    </message>
    <message>
        <source>PNG: {0} pixels</source>
        <translation>PNG&#xa0;: {0} pixels</translation>
    </message>
    <message>
        <source>Resolutio&amp;n</source>
        <translation>Résolutio&amp;n</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Rulers and an&amp;gles</source>
        <translation>&amp;Règles et angles</translation>
    </message>
    <message>
        <source>Scale &amp;bar</source>
        <translation>&amp;Barre d’échelle</translation>
    </message>
    <message>
        <source>Seq&amp;uence and slice</source>
        <translation>Sé&amp;quence et coupe</translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation>Vue&amp;s</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Whi&amp;te ground</source>
        <translation>&amp;Fond blanc</translation>
    </message>
    <message>
        <source>Wi&amp;dth</source>
        <translation>Lar&amp;geur</translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation>Largeur sur papier</translation>
    </message>
    <message>
        <source>Zoomed as on the sc&amp;reen</source>
        <translation>&amp;Zoom comme à l’écran</translation>
    </message>
    <message>
        <source>{0} dpi</source>
        <translation>{0} ppp</translation>
    </message>
</context>
<context>
    <name>PlanesPicture</name>
    <message>
        <source>Slices through the largest section</source>
        <translation>Coupes par la plus grande section</translation>
    </message>
</context>
<context>
    <name>PreparePanel</name>
    <message>
        <source>Brain of {0} mL</source>
        <translation>Cerveau de {0} mL</translation>
    </message>
    <message>
        <source>Brain of {0} mL, by HD-BET</source>
        <translation>Cerveau de {0} mL, par HD-BET</translation>
    </message>
    <message>
        <source>Built-in network</source>
        <translation>Réseau intégré</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Check the alignment</source>
        <translation>Vérifier l’alignement</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Find the brain by</source>
        <translation>Trouver le cerveau par</translation>
    </message>
    <message>
        <source>HD-BET (minutes)</source>
        <translation>HD-BET (minutes)</translation>
    </message>
    <message>
        <source>Align the others to</source>
        <translation>Recaler les autres sur</translation>
    </message>
    <message>
        <source>HD-BET is a program of its own, which has to be installed</source>
        <translation>HD-BET est un programme à part, qui doit être installé</translation>
    </message>
    <message>
        <source>Look at the scans, which may need: {0}.</source>
        <translation>Regarder les images, qui ont peut-être besoin de&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Open a case to see what its scans need.</source>
        <translation>Ouvrir un cas pour voir ce qu’il faut à ses images.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Prepare the scans now; Segment does it by itself</source>
        <translation>Préparer les images maintenant&#x202f;; Segmenter le fait de lui-même</translation>
    </message>
    <message>
        <source>Sequence that stays in place</source>
        <translation>Séquence qui reste en place</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>The scans are prepared</source>
        <translation>Les images sont préparées</translation>
    </message>
    <message>
        <source>The scans can go into the model as they are.</source>
        <translation>Les images peuvent entrer telles quelles dans le modèle.</translation>
    </message>
    <message>
        <source>The scans need: {0}.</source>
        <translation>Il faut aux images&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>This sequence stays in place, and the others are aligned to it</source>
        <translation>Cette séquence reste en place, et les autres sont alignées sur elle</translation>
    </message>
    <message>
        <source>Tick the steps that the case needs</source>
        <translation>Cocher les étapes qu’il faut au cas</translation>
    </message>
    <message>
        <source>What finds the brain</source>
        <translation>Ce qui trouve le cerveau</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Le nécessaire</translation>
    </message>
    <message>
        <source>needed: {0}</source>
        <translation>nécessaire&#xa0;: {0}</translation>
    </message>
    <message>
        <source>not needed: {0}</source>
        <translation>pas nécessaire&#xa0;: {0}</translation>
    </message>
    <message>
        <source>perhaps needed: {0}</source>
        <translation>peut-être nécessaire&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} voxels of {1} mm</source>
        <translation>{0} voxels de {1} mm</translation>
    </message>
    <message>
        <source>{0}: by hand, moved by {1} mm, turned by {2}°, agreement {3} (by headers {4})</source>
        <translation>{0}&#xa0;: à la main, déplacée de {1} mm, tournée de {2}°, accord {3} (d’après les en-têtes {4})</translation>
    </message>
    <message>
        <source>{0}: moved by {1} mm, turned by {2}°, agreement {3} (by headers {4})</source>
        <translation>{0}&#xa0;: déplacée de {1} mm, tournée de {2}°, accord {3} (d’après les en-têtes {4})</translation>
    </message>
</context>
<context>
    <name>ProbabilityPage</name>
    <message>
        <source>Class whose probability is shown</source>
        <translation>Classe dont la probabilité est affichée</translation>
    </message>
    <message>
        <source>Probability of</source>
        <translation>Probabilité&#xa0;:</translation>
    </message>
    <message>
        <source>The white line surrounds the marked voxels.</source>
        <translation>La ligne blanche entoure les voxels marqués.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Names of the case and its files</source>
        <translation>&amp;Noms du cas et de ses fichiers</translation>
    </message>
    <message>
        <source>&amp;Save as HTML or PDF…</source>
        <translation>Enregi&amp;strer en HTML ou PDF…</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Préparation du rapport…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation>Le rapport n’a pas pu être préparé.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Edit later</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Click on a row, or Enter</source>
        <translation>Clic sur une ligne, ou Entrée</translation>
    </message>
    <message>
        <source>Edit later</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initiales</translation>
    </message>
    <message>
        <source>Initials…</source>
        <translation>Initiales…</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Show in the viewer</source>
        <translation>Montrer dans la visionneuse</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Who decides; click to change it</source>
        <translation>Qui décide&#x202f;; un clic le change</translation>
    </message>
</context>
<context>
    <name>RoleTable</name>
    <message>
        <source>? assumed</source>
        <translation>? supposé</translation>
    </message>
    <message>
        <source>Clue</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Files of the case</source>
        <translation>Fichiers du cas</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>The role of {0}</source>
        <translation>Le rôle de {0}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
</context>
<context>
    <name>RunNews</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>{0} is segmented.</source>
        <translation>{0}&#xa0;: segmenté.</translation>
    </message>
</context>
<context>
    <name>RunOptionsForm</name>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Périphérique</translation>
    </message>
    <message>
        <source>&amp;Runtime</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Averages the results for mirror images of the case: slower by that factor, often a little better</source>
        <translation>Fait la moyenne des résultats pour des images miroir du cas&#xa0;: plus lent de ce facteur, souvent un peu meilleur</translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation>Mémoi&amp;re</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Pr&amp;ecision</source>
        <translation>Précisio&amp;n</translation>
    </message>
    <message>
        <source>Test-t&amp;ime augmentation</source>
        <translation>Augmen&amp;tation au test</translation>
    </message>
    <message>
        <source>The library that runs the network; automatic means OpenVINO on the CPU and TensorFlow on GPUs. JAX and PyTorch must be installed</source>
        <translation>La bibliothèque qui exécute le réseau&#x202f;; automatique signifie OpenVINO sur CPU et TensorFlow sur GPU. JAX et PyTorch doivent être installés</translation>
    </message>
    <message>
        <source>The most memory that the network may use; automatic means half of the free memory, or more if needed. Less memory takes longer and gives the same result</source>
        <translation>La mémoire maximale du réseau&#x202f;; automatique signifie la moitié de la mémoire libre, ou plus au besoin. Moins de mémoire prend plus de temps et donne le même résultat</translation>
    </message>
    <message>
        <source>The type of number that the network computes with; automatic means 32 bits on the CPU and mostly 16 bits (float16) on GPUs. bfloat16 is for CPUs that have it, such as those with AMX, and for OpenVINO: faster, but it changed probabilities of the default model by up to 0.04 and Dice by up to 0.0007</source>
        <translation>Le type des nombres du réseau&#x202f;; automatique signifie 32 bits sur CPU et surtout 16 bits (float16) sur GPU. bfloat16 est pour les CPU qui l’ont, par exemple avec AMX, et pour OpenVINO&#xa0;: plus rapide, mais il a changé les probabilités du modèle par défaut de 0,04 au plus et le Dice de 0,0007 au plus</translation>
    </message>
    <message>
        <source>{0} mirror images</source>
        <translation>{0} images miroir</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>Cancel this run and the waiting ones</source>
        <translation>Annuler ce calcul et ceux en attente</translation>
    </message>
</context>
<context>
    <name>RunQuestion</name>
    <message>
        <source>&amp;Segment anyway</source>
        <translation>&amp;Segmenter quand même</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmenter</translation>
    </message>
    <message>
        <source>Segment anyway?</source>
        <translation>Segmenter quand même&#x202f;?</translation>
    </message>
</context>
<context>
    <name>SaveMaskDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Label values</source>
        <translation>É&amp;tiquettes</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>A file of this name exists; you will be asked.</source>
        <translation>Un fichier de ce nom existe&#x202f;; une confirmation sera demandée.</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Label values</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Save mask</source>
        <translation>Enregistrer le masque</translation>
    </message>
    <message>
        <source>The file is {0}.</source>
        <translation>Le fichier est {0}.</translation>
    </message>
    <message>
        <source>The mask is decided with changed thresholds.</source>
        <translation>Le masque est décidé avec des seuils modifiés.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>value {0}, {1} mL</source>
        <translation>valeur {0}, {1} mL</translation>
    </message>
    <message>
        <source>{0} exists. Replace it?</source>
        <translation>{0} existe. Le remplacer&#x202f;?</translation>
    </message>
    <message>
        <source>{0} voxels, the grid of the scan</source>
        <translation>{0} voxels, la grille de l’image</translation>
    </message>
</context>
<context>
    <name>ScanList</name>
    <message>
        <source>Drop folders with the scans of cases</source>
        <translation>Déposer ici des dossiers avec les images de cas</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>SeenNotice</name>
    <message>
        <source>Seen in training: the model was trained on this case ({0}), so this Dice says nothing about other cases.</source>
        <translation>Vu à l’entraînement&#xa0;: le modèle a été entraîné sur ce cas ({0})&#x202f;; ce Dice ne dit donc rien des autres cas.</translation>
    </message>
</context>
<context>
    <name>SegmentPanel</name>
    <message>
        <source>&amp;Model</source>
        <translation>Modèl&amp;e</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Choisir un modèle.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Do not segment this case after the running one</source>
        <translation>Ne pas segmenter ce cas après celui en cours</translation>
    </message>
    <message>
        <source>Model card…</source>
        <translation>Fiche du modèle…</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Aucun modèle installé.</translation>
    </message>
    <message>
        <source>Open a case first: drop its scans on the window</source>
        <translation>Ouvrir d’abord un cas&#xa0;: déposer ses images sur la fenêtre</translation>
    </message>
    <message>
        <source>Prepare and segment</source>
        <translation>Préparer et segmenter</translation>
    </message>
    <message>
        <source>Remove from queue</source>
        <translation>Retirer de la file</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmenter</translation>
    </message>
    <message>
        <source>Segment the tumour in the open case</source>
        <translation>Segmenter la tumeur du cas ouvert</translation>
    </message>
    <message>
        <source>Segment this case after the running one</source>
        <translation>Segmenter ce cas après celui en cours</translation>
    </message>
    <message>
        <source>Steps…</source>
        <translation>Étapes…</translation>
    </message>
    <message>
        <source>Stop the run and keep everything else</source>
        <translation>Arrêter le calcul et garder tout le reste</translation>
    </message>
    <message>
        <source>Volumes of the shown mask</source>
        <translation>Volumes du masque affiché</translation>
    </message>
</context>
<context>
    <name>SequenceBar</name>
    <message>
        <source>Arrangement of the views</source>
        <translation>Disposition des vues</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>Afficher {0}</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
</context>
<context>
    <name>SeriesChooser</name>
    <message>
        <source>No series is ticked.</source>
        <translation>Aucune série n’est cochée.</translation>
    </message>
    <message>
        <source>Series of {0}</source>
        <translation>Séries de {0}</translation>
    </message>
    <message>
        <source>Tick the series to open, one for each sequence. The clue says why a series is taken for its sequence.</source>
        <translation>Cochez les séries à ouvrir, une par séquence. L’indice dit pourquoi une série est prise pour sa séquence.</translation>
    </message>
    <message>
        <source>{0} has no sequence yet: it is shown, but not segmented.</source>
        <translation>{0} n’a pas encore de séquence&#xa0;: elle est affichée, mais pas segmentée.</translation>
    </message>
</context>
<context>
    <name>SeriesList</name>
    <message>
        <source>Choose or type a sequence (F2)</source>
        <translation>Choisir ou taper une séquence (F2)</translation>
    </message>
    <message>
        <source>Clue</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Sequence of {0}</source>
        <translation>Séquence de {0}</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Series of the study</source>
        <translation>Séries de l’examen</translation>
    </message>
    <message>
        <source>Set aside: 1 series</source>
        <translation>Mise de côté&#xa0;: 1 série</translation>
    </message>
    <message>
        <source>Set aside: {0} series</source>
        <translation>Mises de côté&#xa0;: {0} séries</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Coupes</translation>
    </message>
    <message>
        <source>Spacing (mm)</source>
        <translation>Espacement (mm)</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
</context>
<context>
    <name>SeriesPreview</name>
    <message>
        <source>Fill the gaps</source>
        <translation>Combler les lacunes</translation>
    </message>
    <message>
        <source>Fill the gaps, straighten the tilt</source>
        <translation>Combler les lacunes, redresser l’inclinaison</translation>
    </message>
    <message>
        <source>Leave the series out</source>
        <translation>Écarter la série</translation>
    </message>
    <message>
        <source>Sli&amp;ces</source>
        <translation>&amp;Coupes</translation>
    </message>
    <message>
        <source>Slice of the series</source>
        <translation>Coupe de la série</translation>
    </message>
    <message>
        <source>Slice {0} of {1}</source>
        <translation>Coupe {0} sur {1}</translation>
    </message>
    <message>
        <source>Straighten the tilt</source>
        <translation>Redresser l’inclinaison</translation>
    </message>
    <message>
        <source>Take them as they are</source>
        <translation>Les prendre telles quelles</translation>
    </message>
    <message>
        <source>What happens to the slices</source>
        <translation>Ce que deviennent les coupes</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>Another window has already reopened or discarded this session.</source>
        <translation>Une autre fenêtre a déjà rouvert ou rejeté cette session.</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>&amp;Save as PNG or SVG…</source>
        <translation>Enregistrer en &amp;PNG ou SVG…</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Image copiée</translation>
    </message>
    <message>
        <source>Copy the picture to the clipboard</source>
        <translation>Copier l’image dans le presse-papiers</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
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
        <translation>Coronal</translation>
    </message>
    <message>
        <source>Left and right are a guess</source>
        <translation>Gauche et droite sont supposées</translation>
    </message>
    <message>
        <source>Neurological</source>
        <translation>Neurologique</translation>
    </message>
    <message>
        <source>Radiological</source>
        <translation>Radiologique</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>{0} {1} of {2}</source>
        <translation>{0} {1} sur {2}</translation>
    </message>
</context>
<context>
    <name>SliceSlider</name>
    <message>
        <source>Slice</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>Slices; the coloured lines show where the mask is</source>
        <translation>Coupes&#x202f;; les lignes colorées montrent où se trouve le masque</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>SliceView</name>
    <message>
        <source>{0} view</source>
        <translation>Vue&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>StagesPage</name>
    <message>
        <source>Largest difference of a class&apos;s probability between the two stages of the model. White lines surround what is marked.</source>
        <translation>Plus grande différence de la probabilité d’une classe entre les deux étapes du modèle. Des lignes blanches entourent ce qui est marqué.</translation>
    </message>
</context>
<context>
    <name>StartBatchDialog</name>
    <message>
        <source>A batch is running already; stop it first.</source>
        <translation>Un lot est déjà en cours&#x202f;; arrêtez-le d’abord.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>A new folder, or the folder of a batch to continue</source>
        <translation>Un nouveau dossier, ou celui d’un lot à poursuivre</translation>
    </message>
    <message>
        <source>All cases in these folders are segmented, one after another, in a separate process. In a folder of a batch, only what is missing, has failed or has changed is done.</source>
        <translation>Tous les cas de ces dossiers sont segmentés, l’un après l’autre, dans un processus à part. Dans le dossier d’un lot, seul est fait ce qui manque, a échoué ou a changé.</translation>
    </message>
    <message>
        <source>Automatic: what each case needs</source>
        <translation>Automatique&#xa0;: ce qu’il faut à chaque cas</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Choose the folder of the results</source>
        <translation>Choisir le dossier des résultats</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Folder with the scans of many cases</source>
        <translation>Dossier avec les images de plusieurs cas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>None: the scans are ready</source>
        <translation>Aucune&#xa0;: les images sont prêtes</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Scans of cases</source>
        <translation>Images de cas</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>{0} mirror images</source>
        <translation>{0} images miroir</translation>
    </message>
</context>
<context>
    <name>StartSection</name>
    <message>
        <source>A copy is corrected. Prediction and reference stay as they are.</source>
        <translation>Une copie est corrigée. La prédiction et la référence restent telles quelles.</translation>
    </message>
    <message>
        <source>Begin with an empty mask</source>
        <translation>Commencer avec un masque vide</translation>
    </message>
    <message>
        <source>Correct the prediction</source>
        <translation>Corriger la prédiction</translation>
    </message>
    <message>
        <source>Correct the reference</source>
        <translation>Corriger la référence</translation>
    </message>
    <message>
        <source>Open a case to correct its mask here.</source>
        <translation>Ouvrez un cas pour corriger ici son masque.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Device: {0}</source>
        <translation>Périphérique&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Voxel under the mouse</source>
        <translation>Voxel sous la souris</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
</context>
<context>
    <name>SurfaceCanvas</name>
    <message>
        <source>3-D view</source>
        <translation>Vue 3D</translation>
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
        <translation>Pas de vue 3D dans cette installation.</translation>
    </message>
</context>
<context>
    <name>SurfaceView</name>
    <message>
        <source>Back</source>
        <translation>Arrière</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerveau</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Look from</source>
        <translation>Vu de</translation>
    </message>
    <message>
        <source>Look from this side of the patient</source>
        <translation>Regarder de ce côté du patient</translation>
    </message>
    <message>
        <source>Look from: {}</source>
        <translation>Vu de&#xa0;: {}</translation>
    </message>
    <message>
        <source>Opacity of the tumour in the 3-D view</source>
        <translation>Opacité de la tumeur dans la vue 3D</translation>
    </message>
    <message>
        <source>Tumour</source>
        <translation>Tumeur</translation>
    </message>
    <message>
        <source>Opacity of the brain</source>
        <translation>Opacité du cerveau</translation>
    </message>
    <message>
        <source>Planes</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Show the planes of the crosshair</source>
        <translation>Afficher les plans du réticule</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Haut</translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message>
        <source>Go back to the thresholds of the model</source>
        <translation>Revenir aux seuils du modèle</translation>
    </message>
    <message>
        <source>Reset thresholds</source>
        <translation>Rétablir les seuils</translation>
    </message>
    <message>
        <source>The threshold of the model is {0:.2f}</source>
        <translation>Le seuil du modèle est {0:.2f}</translation>
    </message>
    <message>
        <source>This mask came without probabilities. Segment the case again to change the thresholds.</source>
        <translation>Ce masque est venu sans probabilités. Segmenter à nouveau le cas pour changer les seuils.</translation>
    </message>
    <message>
        <source>Threshold of {}</source>
        <translation>Seuil de {}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close (Shift+Esc)</source>
        <translation>Fermer (Maj+Échap)</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>ToastStack</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>ToolGrid</name>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>Click a lesion to remove all others</source>
        <translation>Cliquer une lésion pour supprimer toutes les autres</translation>
    </message>
    <message>
        <source>Click a lesion to remove it with all its classes</source>
        <translation>Cliquer une lésion pour la supprimer avec toutes ses classes</translation>
    </message>
    <message>
        <source>Click a part of a class to give it the chosen class</source>
        <translation>Cliquer une partie d’une classe pour lui donner la classe choisie</translation>
    </message>
    <message>
        <source>Click corners, or drag around a region; double click or Return closes, Ctrl erases</source>
        <translation>Cliquer des coins, ou glisser autour d’une région&#xa0;; double clic ou Entrée ferme, Ctrl efface</translation>
    </message>
    <message>
        <source>Click into a closed outline to fill it, or on a class to change it</source>
        <translation>Cliquer dans un contour fermé pour le remplir, ou sur une classe pour la changer</translation>
    </message>
    <message>
        <source>Drag to erase all classes</source>
        <translation>Glisser pour effacer toutes les classes</translation>
    </message>
    <message>
        <source>Drag to paint the class; Ctrl erases</source>
        <translation>Glisser pour peindre la classe&#x202f;; Ctrl efface</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Pousser</translation>
    </message>
    <message>
        <source>Paint what is as bright as the middle of the circle; the outline shows what a click paints</source>
        <translation>Peindre ce qui est aussi clair que le milieu du cercle&#xa0;; le contour montre ce qu’un clic peint</translation>
    </message>
    <message>
        <source>Push the border of the class: outwards from inside, inwards from outside</source>
        <translation>Pousser le bord de la classe&#xa0;: vers l’extérieur depuis l’intérieur, et inversement</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Reclasser</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
</context>
<context>
    <name>TrainDialog</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>Choisir le dossier du modèle</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Decathlon dataset</source>
        <translation>Données Decathlon</translation>
    </message>
    <message>
        <source>End at once</source>
        <translation>Arrêter tout de suite</translation>
    </message>
    <message>
        <source>A new folder; its name becomes that of the model</source>
        <translation>Un nouveau dossier&#x202f;; son nom devient celui du modèle</translation>
    </message>
    <message>
        <source>End without a model</source>
        <translation>Arrêter sans modèle</translation>
    </message>
    <message>
        <source>Find the dataset</source>
        <translation>Chercher les données</translation>
    </message>
    <message>
        <source>Folder with dataset.json</source>
        <translation>Dossier avec dataset.json</translation>
    </message>
    <message>
        <source>Import the model</source>
        <translation>Importer le modèle</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Dossier du modèle</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Plus d’options</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>New folder of the model</source>
        <translation>Nouveau dossier du modèle</translation>
    </message>
    <message>
        <source>Share of the time that has passed</source>
        <translation>Part du temps écoulé</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop and keep the model trained so far; in the first epoch there is none</source>
        <translation>Arrêter et garder le modèle entraîné jusque-là&#x202f;; pendant la première époque, il n’y en a pas</translation>
    </message>
    <message>
        <source>Time for training; reading and measuring the cases takes extra time</source>
        <translation>Temps d’entraînement&#x202f;; la lecture et la mesure des cas s’y ajoutent</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Train a network</source>
        <translation>Entraîner un réseau</translation>
    </message>
    <message>
        <source>{0}: {1}, by its recipe</source>
        <translation>{0}&#xa0;: {1}, selon sa recette</translation>
    </message>
</context>
<context>
    <name>TrainOptions</name>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>Cases that the model is measured on, but not trained on</source>
        <translation>Cas sur lesquels le modèle est mesuré, mais pas entraîné</translation>
    </message>
    <message>
        <source>Continue the run in the model folder</source>
        <translation>Continuer l’entraînement du dossier du modèle</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Held-out cases</source>
        <translation>Cas de validation</translation>
    </message>
    <message>
        <source>How much the cases are changed at random</source>
        <translation>À quel point les cas sont changés au hasard</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>The minutes include those of earlier runs</source>
        <translation>Les minutes comprennent celles des exécutions précédentes</translation>
    </message>
    <message>
        <source>The name of the model folder</source>
        <translation>Le nom du dossier du modèle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>UncertaintySection</name>
    <message>
        <source>Doubt {0:.2f}</source>
        <translation>Doute {0:.2f}</translation>
    </message>
    <message>
        <source>Doubt: an estimate of 1 minus Dice; 0 means certain. The range of the volume is that of all thresholds moved as far as from 0.5 to 0.3 and to 0.7.</source>
        <translation>Doute&#xa0;: une estimation de 1 moins le Dice&#x202f;; 0 signifie certain. La plage du volume est celle de tous les seuils déplacés autant que de 0,5 à 0,3 et à 0,7.</translation>
    </message>
    <message>
        <source>How sure the mask is</source>
        <translation>À quel point le masque est sûr</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Lésions</translation>
    </message>
    <message>
        <source>Lesions ({0})</source>
        <translation>Lésions ({0})</translation>
    </message>
    <message>
        <source>Lesions ({0}, {1} remote)</source>
        <translation>Lésions ({0}, dont {1} à distance)</translation>
    </message>
    <message>
        <source>Mirror images: the range over the single images.</source>
        <translation>Images miroir&#xa0;: la plage sur les images une à une.</translation>
    </message>
    <message>
        <source>The two stages differ by {0:.2f} on average.</source>
        <translation>Les deux étapes diffèrent de {0:.2f} en moyenne.</translation>
    </message>
    <message>
        <source>{0} over mirror images</source>
        <translation>{0} selon les images miroir</translation>
    </message>
    <message>
        <source>{0} over thresholds</source>
        <translation>{0} selon les seuils</translation>
    </message>
    <message>
        <source>{0} to {1} mL</source>
        <translation>{0} à {1} mL</translation>
    </message>
</context>
<context>
    <name>UnetDrawingView</name>
    <message>
        <source>Drawing of the network</source>
        <translation>Dessin du réseau</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>&amp;Discard</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 annotation</translation>
    </message>
    <message>
        <source>Save a session with the masks and annotations of all open cases</source>
        <translation>Enregistrer une session avec les masques et les annotations de tous les cas ouverts</translation>
    </message>
    <message>
        <source>This work is not saved and will be lost if you continue:</source>
        <translation>Ce travail n’est pas enregistré et sera perdu en continuant&#xa0;:</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Travail non enregistré</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>et {0} de plus</translation>
    </message>
    <message>
        <source>edited mask</source>
        <translation>masque corrigé</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>prédiction</translation>
    </message>
    <message>
        <source>{0} annotations</source>
        <translation>{0} annotations</translation>
    </message>
</context>
<context>
    <name>VisitSlice</name>
    <message>
        <source>Slice of {0}</source>
        <translation>Coupe de {0}</translation>
    </message>
</context>
<context>
    <name>VisitsTable</name>
    <message>
        <source>Clinical state</source>
        <translation>État clinique</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date of {0}</source>
        <translation>Date de {0}</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Examinations</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>Other lesions</source>
        <translation>Autres lésions</translation>
    </message>
    <message>
        <source>Steroids</source>
        <translation>Corticoïdes</translation>
    </message>
    <message>
        <source>T2/FLAIR</source>
        <translation>T2/FLAIR</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>better</source>
        <translation>meilleur</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparue</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>plus forte</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>plus faible</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>aggravé</translation>
    </message>
</context>
<context>
    <name>VolumeLegend</name>
    <message>
        <source>Edited</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>WaitingCases</name>
    <message>
        <source>1 case waits</source>
        <translation>1 cas en attente</translation>
    </message>
    <message>
        <source>{} cases wait</source>
        <translation>{} cas en attente</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Do not segment {}</source>
        <translation>Ne pas segmenter {}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Brain tumour segmentation on MRI with U-Nets</source>
        <translation>Segmentation des tumeurs cérébrales en IRM par des U-Nets</translation>
    </message>
    <message>
        <source>Drop scans here</source>
        <translation>Déposer des images ici</translation>
    </message>
    <message>
        <source>NIfTI, DICOM or NRRD: the scans of one examination, or a folder with many</source>
        <translation>NIfTI, DICOM ou NRRD&#xa0;: les images d’un examen, ou un dossier qui en contient plusieurs</translation>
    </message>
    <message>
        <source>O&amp;pen folder…</source>
        <translation>Ou&amp;vrir un dossier…</translation>
    </message>
    <message>
        <source>Ope&amp;n files…</source>
        <translation>Ouvrir des fic&amp;hiers…</translation>
    </message>
    <message>
        <source>Open demo c&amp;ase</source>
        <translation>Ouvrir la dé&amp;mo</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Cas récents</translation>
    </message>
    <message>
        <source>Research use only. Not a medical device.</source>
        <translation>Réservé à la recherche. N’est pas un dispositif médical.</translation>
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
        <translation>Guide&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>WholeClassSection</name>
    <message>
        <source>Amount in mm</source>
        <translation>Valeur en mm</translation>
    </message>
    <message>
        <source>Background enclosed by tumour gets the class</source>
        <translation>L’arrière-plan entouré de tumeur reçoit la classe</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Combler les trous</translation>
    </message>
    <message>
        <source>Fill the slices between those in which the class is painted, in the plane of the view that you work in</source>
        <translation>Remplir les coupes entre celles où la classe est peinte, dans le plan de la vue où vous travaillez</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Dilater</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Interpoler</translation>
    </message>
    <message>
        <source>Let the class grow over the background</source>
        <translation>Laisser la classe s’étendre sur l’arrière-plan</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Éroder</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Lisser</translation>
    </message>
    <message>
        <source>Smooth the border of the class</source>
        <translation>Lisser le bord de la classe</translation>
    </message>
    <message>
        <source>Voxels that are given up get the class around them</source>
        <translation>Ce qui est cédé reçoit la classe alentour</translation>
    </message>
</context>
<context>
    <name>_CaseModel</name>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>En correction</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>Not segmented</source>
        <translation>Pas segmenté</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Segmented</source>
        <translation>Segmenté</translation>
    </message>
    <message>
        <source>Segmenting…</source>
        <translation>Segmentation…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>⚑ Flagged</source>
        <translation>⚑ Signalé</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Correction</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Disposition</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Segmentation</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>3-D large, planes beside</source>
        <translation>3D grande, plans à côté</translation>
    </message>
    <message>
        <source>3-D view</source>
        <translation>Vue 3D</translation>
    </message>
    <message>
        <source>3-D: left click</source>
        <translation>3D&#xa0;: clic gauche</translation>
    </message>
    <message>
        <source>3-D: left drag</source>
        <translation>3D&#xa0;: glisser bouton gauche</translation>
    </message>
    <message>
        <source>3-D: middle drag, Shift+left drag</source>
        <translation>3D&#xa0;: glisser bouton central, Maj+glisser bouton gauche</translation>
    </message>
    <message>
        <source>3-D: wheel, right drag</source>
        <translation>3D&#xa0;: molette, glisser bouton droit</translation>
    </message>
    <message>
        <source>A bar in each view with its length in mm</source>
        <translation>Une barre dans chaque vue avec sa longueur en mm</translation>
    </message>
    <message>
        <source>A synthetic brain with a tumour</source>
        <translation>Un cerveau synthétique avec une tumeur</translation>
    </message>
    <message>
        <source>About unet-gui</source>
        <translation>À propos d’unet-gui</translation>
    </message>
    <message>
        <source>Add a model package or old weights</source>
        <translation>Ajouter un modèle ou d’anciens poids</translation>
    </message>
    <message>
        <source>Again: all classes</source>
        <translation>À nouveau&#xa0;: toutes les classes</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>All fields of the header of the shown image</source>
        <translation>Tous les champs de l’en-tête de l’image affichée</translation>
    </message>
    <message>
        <source>Also by double-click in a view</source>
        <translation>Aussi par double-clic dans une vue</translation>
    </message>
    <message>
        <source>Alt+arrows, Alt+PgUp, Alt+PgDown</source>
        <translation>Alt+flèches, Alt+Page préc., Alt+Page suiv.</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Automatic contrast</source>
        <translation>Contraste automatique</translation>
    </message>
    <message>
        <source>Accept, reject, or keep for correction</source>
        <translation>Accepter, rejeter ou garder pour correction</translation>
    </message>
    <message>
        <source>Background enclosed by tumour gets the class</source>
        <translation>L’arrière-plan entouré de tumeur reçoit la classe</translation>
    </message>
    <message>
        <source>Batch: A, R, E, or F6, F7, F8 in the viewer</source>
        <translation>Lot&#xa0;: A, R, E, ou F6, F7, F8 dans la visionneuse</translation>
    </message>
    <message>
        <source>Batch: N, P, or F9, Shift+F9 in the viewer</source>
        <translation>Lot&#xa0;: N, P, ou F9, Maj+F9 dans la visionneuse</translation>
    </message>
    <message>
        <source>Batch…</source>
        <translation>Lot (batch)…</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Alternance</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>Brush in 3-D</source>
        <translation>Pinceau en 3-D</translation>
    </message>
    <message>
        <source>Brush, fill and holes in all slices, not only in the shown one</source>
        <translation>Pinceau, remplissage et trous dans toutes les coupes, pas seulement dans celle affichée</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cards…</source>
        <translation>Fiches…</translation>
    </message>
    <message>
        <source>Cases, masks and views as they were saved</source>
        <translation>Cas, masques et vues tels qu’enregistrés</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Changer de classe</translation>
    </message>
    <message>
        <source>Choose series…</source>
        <translation>Choisir les séries…</translation>
    </message>
    <message>
        <source>Click a lesion to remove all others</source>
        <translation>Cliquer une lésion pour supprimer toutes les autres</translation>
    </message>
    <message>
        <source>Click a lesion to remove it</source>
        <translation>Cliquer une lésion pour la supprimer</translation>
    </message>
    <message>
        <source>Click a part of a class to give it the chosen class</source>
        <translation>Cliquer une partie d’une classe pour lui donner la classe choisie</translation>
    </message>
    <message>
        <source>Click corners or drag around a region; a double click closes</source>
        <translation>Cliquer des coins ou glisser autour d’une région&#x202f;; un double clic ferme</translation>
    </message>
    <message>
        <source>Click into a closed outline</source>
        <translation>Cliquer dans un contour fermé</translation>
    </message>
    <message>
        <source>Close all cases</source>
        <translation>Fermer tous les cas</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Fermer le cas</translation>
    </message>
    <message>
        <source>Close it; Esc gives it up</source>
        <translation>Le ferme&#x202f;; Échap l’abandonne</translation>
    </message>
    <message>
        <source>Close messages</source>
        <translation>Fermer les messages</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier les diagnostics</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy position</source>
        <translation>Copier la position</translation>
    </message>
    <message>
        <source>Copy the picture, as it would be exported, to the clipboard</source>
        <translation>Copier l’image, telle qu’elle serait exportée, dans le presse-papiers</translation>
    </message>
    <message>
        <source>Correct mask</source>
        <translation>Corriger le masque</translation>
    </message>
    <message>
        <source>Correct panel</source>
        <translation>Panneau Correction</translation>
    </message>
    <message>
        <source>Correcting: Return</source>
        <translation>Correction&#xa0;: Entrée</translation>
    </message>
    <message>
        <source>Correcting: Shift+wheel, - and +</source>
        <translation>Correction&#xa0;: Maj+molette, - et +</translation>
    </message>
    <message>
        <source>Correcting: drag, Ctrl+drag</source>
        <translation>Correction&#xa0;: glisser, Ctrl+glisser</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>Réticule</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+molette</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Double-clic</translation>
    </message>
    <message>
        <source>Drag the divider</source>
        <translation>Glisser le séparateur</translation>
    </message>
    <message>
        <source>Drag to erase all classes</source>
        <translation>Glisser pour effacer toutes les classes</translation>
    </message>
    <message>
        <source>Drag to paint the class; Ctrl erases</source>
        <translation>Glisser pour peindre la classe&#x202f;; Ctrl efface</translation>
    </message>
    <message>
        <source>Drop the edited mask</source>
        <translation>Abandonner le masque corrigé</translation>
    </message>
    <message>
        <source>Edema alone</source>
        <translation>Œdème seul</translation>
    </message>
    <message>
        <source>Edi&amp;t</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enhancing alone</source>
        <translation>Rehaussée seule</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Explains the panel, field or button that is clicked next</source>
        <translation>Explique le panneau, le champ ou le bouton cliqué ensuite</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>Exporter un film…</translation>
    </message>
    <message>
        <source>Export montage…</source>
        <translation>Exporter une planche…</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Exporter l’image…</translation>
    </message>
    <message>
        <source>Export results…</source>
        <translation>Exporter les résultats…</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Combler les trous</translation>
    </message>
    <message>
        <source>Fill the slices between those in which the class is painted</source>
        <translation>Remplir les coupes entre celles où la classe est peinte</translation>
    </message>
    <message>
        <source>Find the tumour</source>
        <translation>Trouver la tumeur</translation>
    </message>
    <message>
        <source>Follow a patient over several examinations, with the response by RANO</source>
        <translation>Suivre un patient sur plusieurs examens, avec la réponse selon RANO</translation>
    </message>
    <message>
        <source>Follow-up…</source>
        <translation>Suivi…</translation>
    </message>
    <message>
        <source>For a report of a fault</source>
        <translation>Pour signaler une erreur</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Go to position…</source>
        <translation>Aller à la position…</translation>
    </message>
    <message>
        <source>Go to the tumour</source>
        <translation>Aller à la tumeur</translation>
    </message>
    <message>
        <source>Go to the worst slice</source>
        <translation>Aller à la pire coupe</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Dilater</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Header…</source>
        <translation>En-tête…</translation>
    </message>
    <message>
        <source>Choose the series of the open study again</source>
        <translation>Choisir à nouveau les séries de l’examen ouvert</translation>
    </message>
    <message>
        <source>Batch: Ctrl+F, Esc in the filter</source>
        <translation>Lot&#xa0;: Ctrl+F, Échap dans le filtre</translation>
    </message>
    <message>
        <source>Go to the filter, or empty it</source>
        <translation>Aller au filtre, ou le vider</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Instructions, page by page, with a search</source>
        <translation>Explications, page par page, avec une recherche</translation>
    </message>
    <message>
        <source>Interpolate between slices</source>
        <translation>Interpoler entre les coupes</translation>
    </message>
    <message>
        <source>Invert grey levels</source>
        <translation>Inverser les niveaux de gris</translation>
    </message>
    <message>
        <source>Its largest axial section</source>
        <translation>Sa plus grande section axiale</translation>
    </message>
    <message>
        <source>Keep lesion</source>
        <translation>Garder la lésion</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Large plane: axial</source>
        <translation>Grand plan&#xa0;: axial</translation>
    </message>
    <message>
        <source>Large plane: coronal</source>
        <translation>Grand plan&#xa0;: coronal</translation>
    </message>
    <message>
        <source>Large plane: sagittal</source>
        <translation>Grand plan&#xa0;: sagittal</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Lasso: double click, right click</source>
        <translation>Lasso&#xa0;: double clic, clic droit</translation>
    </message>
    <message>
        <source>Lay one after the other over the image</source>
        <translation>Placer l’une après l’autre sur l’image</translation>
    </message>
    <message>
        <source>Left click or drag</source>
        <translation>Clic gauche ou glisser</translation>
    </message>
    <message>
        <source>Legend with volumes</source>
        <translation>Légende avec volumes</translation>
    </message>
    <message>
        <source>Let the class grow over the background</source>
        <translation>Laisser la classe s’étendre sur l’arrière-plan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Lines that cross at the chosen voxel</source>
        <translation>Lignes qui se croisent au voxel choisi</translation>
    </message>
    <message>
        <source>M&amp;odels</source>
        <translation>M&amp;odèles</translation>
    </message>
    <message>
        <source>Make the brush larger or smaller</source>
        <translation>Agrandir ou réduire le pinceau</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Gérer…</translation>
    </message>
    <message>
        <source>Mask more opaque</source>
        <translation>Masque plus opaque</translation>
    </message>
    <message>
        <source>Mask more transparent</source>
        <translation>Masque plus transparent</translation>
    </message>
    <message>
        <source>Mask, probability, stages, agreement</source>
        <translation>Masque, probabilité, étapes, accord</translation>
    </message>
    <message>
        <source>Meas&amp;ure</source>
        <translation>Mes&amp;ures</translation>
    </message>
    <message>
        <source>Measure angles: drag along one leg, then click the end of the other</source>
        <translation>Mesurer des angles&#xa0;: glisser le long d’un côté, puis cliquer le bout de l’autre</translation>
    </message>
    <message>
        <source>Measure lengths in mm: drag in a view</source>
        <translation>Mesurer des longueurs en mm&#xa0;: glisser dans une vue</translation>
    </message>
    <message>
        <source>Measure; the ends can be dragged, Esc ends</source>
        <translation>Mesurer&#x202f;; les bouts peuvent être glissés, Échap termine</translation>
    </message>
    <message>
        <source>Measurements panel</source>
        <translation>Panneau Mesures</translation>
    </message>
    <message>
        <source>Middle drag, Shift+left drag</source>
        <translation>Glisser bouton central, Maj+glisser bouton gauche</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Souris et touches</translation>
    </message>
    <message>
        <source>Move the border between the two sides of a swipe</source>
        <translation>Déplacer la limite entre les deux côtés du rideau</translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation>Déplacer le réticule</translation>
    </message>
    <message>
        <source>Move the crosshair to the surface</source>
        <translation>Déplacer le réticule sur la surface</translation>
    </message>
    <message>
        <source>Move the sequence that is checked by 1 mm (Prepare panel)</source>
        <translation>Déplacer de 1 mm la séquence vérifiée (panneau Préparer)</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Cas suivant</translation>
    </message>
    <message>
        <source>Next class to paint</source>
        <translation>Classe à peindre suivante</translation>
    </message>
    <message>
        <source>Next lesion</source>
        <translation>Lésion suivante</translation>
    </message>
    <message>
        <source>Next or previous case</source>
        <translation>Cas suivant ou précédent</translation>
    </message>
    <message>
        <source>Next sequence</source>
        <translation>Séquence suivante</translation>
    </message>
    <message>
        <source>Non-enhancing alone</source>
        <translation>Non rehaussée seule</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Pousser</translation>
    </message>
    <message>
        <source>O&amp;verlay</source>
        <translation>&amp;Superposition</translation>
    </message>
    <message>
        <source>Of the shown sequence</source>
        <translation>De la séquence affichée</translation>
    </message>
    <message>
        <source>One large, others beside</source>
        <translation>Une grande, les autres à côté</translation>
    </message>
    <message>
        <source>One page about the mask, to print or to send, as HTML or PDF</source>
        <translation>Une page sur le masque, à imprimer ou à envoyer, en HTML ou PDF</translation>
    </message>
    <message>
        <source>One plane large, two small</source>
        <translation>Un grand plan, deux petits</translation>
    </message>
    <message>
        <source>One plane very large; the other planes and the 3-D view small</source>
        <translation>Un plan très grand&#x202f;; les autres plans et la vue 3D petits</translation>
    </message>
    <message>
        <source>One view alone</source>
        <translation>Une seule vue</translation>
    </message>
    <message>
        <source>One view alone, or all again</source>
        <translation>Une seule vue, ou toutes à nouveau</translation>
    </message>
    <message>
        <source>One voxel on one pixel of the screen</source>
        <translation>Un voxel par pixel de l’écran</translation>
    </message>
    <message>
        <source>Open DICOM…</source>
        <translation>Ouvrir du DICOM…</translation>
    </message>
    <message>
        <source>Open a study and choose its series</source>
        <translation>Ouvrir un examen et choisir ses séries</translation>
    </message>
    <message>
        <source>Open demo case</source>
        <translation>Ouvrir le cas de démonstration</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Ouvrir des fichiers…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open scans</source>
        <translation>Ouvrir des images</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>Ouvrir une session…</translation>
    </message>
    <message>
        <source>Or double-click the 3-D view</source>
        <translation>Ou double-clic dans la vue 3D</translation>
    </message>
    <message>
        <source>Other cases stay open</source>
        <translation>Les autres cas restent ouverts</translation>
    </message>
    <message>
        <source>Outline the reference</source>
        <translation>Contour de la référence</translation>
    </message>
    <message>
        <source>Over the prediction&apos;s fill</source>
        <translation>Par-dessus le remplissage de la prédiction</translation>
    </message>
    <message>
        <source>Paint what is as bright as the middle of the circle and connected with it</source>
        <translation>Peindre ce qui est aussi clair que le milieu du cercle et relié à lui</translation>
    </message>
    <message>
        <source>Paint with the tool that was used last; again: back to the crosshair</source>
        <translation>Peindre avec le dernier outil utilisé&#x202f;; encore&#xa0;: retour au réticule</translation>
    </message>
    <message>
        <source>Paint, or erase</source>
        <translation>Peindre ou effacer</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Patient&apos;s right on the left of the screen</source>
        <translation>La droite du patient à gauche de l’écran</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Cas précédent</translation>
    </message>
    <message>
        <source>Previous lesion</source>
        <translation>Lésion précédente</translation>
    </message>
    <message>
        <source>Previous sequence</source>
        <translation>Séquence précédente</translation>
    </message>
    <message>
        <source>Push the border of the class with the circle</source>
        <translation>Pousser le bord de la classe avec le cercle</translation>
    </message>
    <message>
        <source>Put its next end at the crosshair</source>
        <translation>Placer son bout suivant au réticule</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Radiological</source>
        <translation>Radiologique</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Remove all annotations</source>
        <translation>Supprimer toutes les annotations</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Supprimer l’annotation</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>La supprimer</translation>
    </message>
    <message>
        <source>Remove lesion</source>
        <translation>Supprimer la lésion</translation>
    </message>
    <message>
        <source>Rename and remove models, and show their folders</source>
        <translation>Renommer et supprimer des modèles, et afficher leurs dossiers</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>Reset zoom and contrast</source>
        <translation>Réinitialiser zoom et contraste</translation>
    </message>
    <message>
        <source>Return with the ruler</source>
        <translation>Entrée avec la règle</translation>
    </message>
    <message>
        <source>Right click on an annotation</source>
        <translation>Clic droit sur une annotation</translation>
    </message>
    <message>
        <source>Right double-click</source>
        <translation>Double-clic droit</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Glisser bouton droit</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Tourner</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Ruler: drag, or two clicks</source>
        <translation>Règle&#xa0;: glisser, ou deux clics</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Save all open cases, their predictions and views</source>
        <translation>Enregistrer tous les cas ouverts, leurs prédictions et leurs vues</translation>
    </message>
    <message>
        <source>Save many slices of one plane on a sheet, as PNG</source>
        <translation>Enregistrer plusieurs coupes d’un plan sur une planche, en PNG</translation>
    </message>
    <message>
        <source>Save mask…</source>
        <translation>Enregistrer le masque…</translation>
    </message>
    <message>
        <source>Save session…</source>
        <translation>Enregistrer la session…</translation>
    </message>
    <message>
        <source>Save the edited mask if that is shown, else the prediction</source>
        <translation>Enregistre le masque corrigé s’il est affiché, sinon la prédiction</translation>
    </message>
    <message>
        <source>Save the slices of a plane, or the turning 3-D view, as MP4 or GIF</source>
        <translation>Enregistrer les coupes d’un plan, ou la vue 3D en rotation, en MP4 ou GIF</translation>
    </message>
    <message>
        <source>Stop the run, preparing, opening, or measuring</source>
        <translation>Arrêter le calcul, la préparation, l’ouverture ou la mesure</translation>
    </message>
    <message>
        <source>Voxels that are given up get the class around them</source>
        <translation>Ce qui est cédé reçoit la classe alentour</translation>
    </message>
    <message>
        <source>Save what the views show, with texts of your choice, as PNG or SVG</source>
        <translation>Enregistrer ce que montrent les vues, avec les textes choisis, en PNG ou SVG</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Barre d’échelle</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmenter</translation>
    </message>
    <message>
        <source>Segment all</source>
        <translation>Tout segmenter</translation>
    </message>
    <message>
        <source>Segment all cases of a folder, and look through the masks</source>
        <translation>Segmenter tous les cas d’un dossier et passer les masques en revue</translation>
    </message>
    <message>
        <source>Segment the open cases without a mask, one after another</source>
        <translation>Segmenter les cas ouverts sans masque, l’un après l’autre</translation>
    </message>
    <message>
        <source>Sequence 1</source>
        <translation>Séquence 1</translation>
    </message>
    <message>
        <source>Sequence 2</source>
        <translation>Séquence 2</translation>
    </message>
    <message>
        <source>Sequence 3</source>
        <translation>Séquence 3</translation>
    </message>
    <message>
        <source>Sequence 4</source>
        <translation>Séquence 4</translation>
    </message>
    <message>
        <source>Sequences in a row</source>
        <translation>Séquences en ligne</translation>
    </message>
    <message>
        <source>Sequences side by side</source>
        <translation>Séquences côte à côte</translation>
    </message>
    <message>
        <source>Show both sides with a divider between them that can be dragged</source>
        <translation>Afficher les deux côtés avec un séparateur qui peut être glissé</translation>
    </message>
    <message>
        <source>Show mask</source>
        <translation>Afficher le masque</translation>
    </message>
    <message>
        <source>Show the mask as large as possible</source>
        <translation>Afficher le masque aussi grand que possible</translation>
    </message>
    <message>
        <source>Show the two sides of the comparison alternately; tap or hold</source>
        <translation>Afficher tour à tour les deux côtés de la comparaison&#x202f;; appuyer ou maintenir</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Éroder</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Lisser</translation>
    </message>
    <message>
        <source>Smooth the border of the class</source>
        <translation>Lisser le bord de la classe</translation>
    </message>
    <message>
        <source>Step through the slices</source>
        <translation>Parcourir les coupes</translation>
    </message>
    <message>
        <source>Strip beside a view: click or drag</source>
        <translation>Bande à côté d’une vue&#xa0;: clic ou glisser</translation>
    </message>
    <message>
        <source>Surfaces of the tumour and the brain, in a panel</source>
        <translation>Surfaces de la tumeur et du cerveau, dans un panneau</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Rideau</translation>
    </message>
    <message>
        <source>The classes of the mask and their volumes, in the large view</source>
        <translation>Les classes du masque et leurs volumes, dans la grande vue</translation>
    </message>
    <message>
        <source>The connected components of the mask, by size</source>
        <translation>Les composantes connexes du masque, par taille</translation>
    </message>
    <message>
        <source>The last change of rulers, visibility, thresholds or the prediction</source>
        <translation>Le dernier changement de règles, de visibilité, de seuils ou de la prédiction</translation>
    </message>
    <message>
        <source>The next larger one</source>
        <translation>La suivante par taille</translation>
    </message>
    <message>
        <source>The origin and accuracy of each model</source>
        <translation>L’origine et l’exactitude de chaque modèle</translation>
    </message>
    <message>
        <source>The position of the crosshair in mm</source>
        <translation>La position du réticule en mm</translation>
    </message>
    <message>
        <source>The same slice of each sequence, in one row</source>
        <translation>La même coupe de chaque séquence, en une ligne</translation>
    </message>
    <message>
        <source>The same slice of each sequence, two by two if there are four</source>
        <translation>La même coupe de chaque séquence, deux par deux s’il y en a quatre</translation>
    </message>
    <message>
        <source>The selected ruler or angle of the shown slice</source>
        <translation>La règle ou l’angle sélectionné de la coupe affichée</translation>
    </message>
    <message>
        <source>The volumes and diameters of the lesions, in a panel</source>
        <translation>Volumes et diamètres des lésions, dans un panneau</translation>
    </message>
    <message>
        <source>Three planes</source>
        <translation>Trois plans</translation>
    </message>
    <message>
        <source>Three planes and 3-D</source>
        <translation>Trois plans et 3D</translation>
    </message>
    <message>
        <source>Threshold brush</source>
        <translation>Pinceau à seuil</translation>
    </message>
    <message>
        <source>Tools, class, size of the brush and limits, in a panel</source>
        <translation>Outils, classe, taille du pinceau et limites, dans un panneau</translation>
    </message>
    <message>
        <source>Train a network on labelled cases</source>
        <translation>Entraîner un réseau sur des cas étiquetés</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Entraîner…</translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation>Deux par deux</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo brings it back</source>
        <translation>Annuler le rétablit</translation>
    </message>
    <message>
        <source>Use the tool at the crosshair, or close the lasso</source>
        <translation>Utiliser l’outil au réticule, ou fermer le lasso</translation>
    </message>
    <message>
        <source>Views of one plane always do</source>
        <translation>Les vues d’un même plan le font toujours</translation>
    </message>
    <message>
        <source>Voxel or mm</source>
        <translation>Voxel ou mm</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>Wheel, arrows, PgUp/PgDn</source>
        <translation>Molette, flèches, PgUp/PgDn</translation>
    </message>
    <message>
        <source>Where prediction and reference disagree most</source>
        <translation>Où prédiction et référence diffèrent le plus</translation>
    </message>
    <message>
        <source>Window (sideways) and level (up and down)</source>
        <translation>Largeur (horizontalement) et niveau (verticalement) de la fenêtre</translation>
    </message>
    <message>
        <source>Write the mask for 3D Slicer, as DICOM, as meshes, or a file per class</source>
        <translation>Écrire le masque pour 3D Slicer, en DICOM, en maillages, ou un fichier par classe</translation>
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
        <translation>Zoomer tous les plans ensemble</translation>
    </message>
    <message>
        <source>Zoom to the tumour</source>
        <translation>Zoomer sur la tumeur</translation>
    </message>
</context>
<context>
    <name>activations_window</name>
    <message>
        <source>Feature maps</source>
        <translation>Cartes de caractéristiques</translation>
    </message>
</context>
<context>
    <name>batch_rows</name>
    <message>
        <source>All cases</source>
        <translation>Tous les cas</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non décidé</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Pas encore fait</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À regarder</translation>
    </message>
</context>
<context>
    <name>dialog_texts</name>
    <message>
        <source>3-D networks learn three classes from all sequences, 2-D networks one region slice by slice. A recipe trains all stages of a model.</source>
        <translation>Les réseaux 3D apprennent trois classes à partir de toutes les séquences, les réseaux 2D une région coupe par coupe. Une recette entraîne toutes les étapes d’un modèle.</translation>
    </message>
    <message>
        <source>A folder of labelled cases as the Medical Segmentation Decathlon has them: dataset.json, imagesTr and labelsTr.</source>
        <translation>Un dossier de cas étiquetés comme ceux du Medical Segmentation Decathlon&#xa0;: dataset.json, imagesTr et labelsTr.</translation>
    </message>
    <message>
        <source>A new folder for the model; its name is the title of the model.</source>
        <translation>Un nouveau dossier pour le modèle&#x202f;; son nom est le titre du modèle.</translation>
    </message>
    <message>
        <source>How far apart the slices of the sheet are: every second, third and so on. Automatic fits the slices on one sheet.</source>
        <translation>L’écart entre les coupes de la planche&#xa0;: une sur deux, sur trois, etc. Automatique fait tenir les coupes sur une planche.</translation>
    </message>
    <message>
        <source>How much the cases are rotated, deformed and changed in contrast at random, so that few cases teach more.</source>
        <translation>À quel point les cas sont tournés, déformés et changés en contraste au hasard, pour que peu de cas apprennent davantage.</translation>
    </message>
    <message>
        <source>The time for training. Reading and measuring the cases takes extra time.</source>
        <translation>La durée de l’entraînement. La lecture et la mesure des cas s’y ajoutent.</translation>
    </message>
    <message>
        <source>How wide the picture will be on paper, which sets its letters.</source>
        <translation>La largeur de l’image sur papier, qui fixe la taille de ses lettres.</translation>
    </message>
    <message>
        <source>Pixels per inch on paper: most journals ask for 300. SVG keeps texts and lines sharp at any size.</source>
        <translation>Pixels par pouce sur papier&#xa0;: la plupart des revues en demandent 300. En SVG, textes et lignes restent nets à toute taille.</translation>
    </message>
    <message>
        <source>The share of the cases that the network does not learn from. On them the model is measured, as on cases that it has never seen.</source>
        <translation>La part des cas dont le réseau n’apprend pas. Le modèle est mesuré sur eux, comme sur des cas jamais vus.</translation>
    </message>
</context>
<context>
    <name>edit_actions</name>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Rétablir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Annuler&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>file_dialogs</name>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Export drawing</source>
        <translation>Exporter le dessin</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ouvrir un dossier d’images</translation>
    </message>
    <message>
        <source>Open scans</source>
        <translation>Ouvrir des images</translation>
    </message>
    <message>
        <source>Open the folder of a batch</source>
        <translation>Ouvrir le dossier d’un lot</translation>
    </message>
    <message>
        <source>Open the folder of a study in DICOM</source>
        <translation>Ouvrir le dossier d’un examen en DICOM</translation>
    </message>
    <message>
        <source>Save measurements</source>
        <translation>Enregistrer les mesures</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>Enregistrer la planche contact</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>{name} exists: save to replace it, or change the name</source>
        <translation>{name} existe&#xa0;: enregistrer pour le remplacer, ou changer le nom</translation>
    </message>
</context>
<context>
    <name>go_actions</name>
    <message>
        <source>Copied the crosshair&apos;s position: {0} mm</source>
        <translation>Position du réticule copiée&#xa0;: {0} mm</translation>
    </message>
</context>
<context>
    <name>help_actions</name>
    <message>
        <source>Diagnostics copied to the clipboard</source>
        <translation>Diagnostics copiés dans le presse-papiers</translation>
    </message>
</context>
<context>
    <name>keys_page</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>Souris et touches</translation>
    </message>
    <message>
        <source>Mouse or key</source>
        <translation>Souris ou touche</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source> and {0} more</source>
        <translation> et {0} de plus</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>The language changes at the next start</source>
        <translation>La langue change au prochain démarrage</translation>
    </message>
</context>
<context>
    <name>layer_view</name>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source> (interpolation between labels leaves such values)</source>
        <translation> (l’interpolation entre étiquettes laisse de telles valeurs)</translation>
    </message>
    <message>
        <source> in the {levels} levels of folders that were looked at</source>
        <translation> dans les {levels} niveaux de dossiers examinés</translation>
    </message>
    <message>
        <source>, and {volumes}</source>
        <translation>, et {volumes}</translation>
    </message>
    <message>
        <source>, decided with changed thresholds</source>
        <translation>, décidé avec des seuils modifiés</translation>
    </message>
    <message>
        <source>1 to {count}</source>
        <translation>1 à {count}</translation>
    </message>
    <message>
        <source>1/{stride} size</source>
        <translation>taille 1/{stride}</translation>
    </message>
    <message>
        <source>2-D U-Net of double convolutions</source>
        <translation>U-Net 2D à doubles convolutions</translation>
    </message>
    <message>
        <source>2-D U-Net with transposed convolutions</source>
        <translation>U-Net 2D à convolutions transposées</translation>
    </message>
    <message>
        <source>2-D U-Net, classic</source>
        <translation>U-Net 2D, classique</translation>
    </message>
    <message>
        <source>3-D U-Net of the course</source>
        <translation>U-Net 3D du cours</translation>
    </message>
    <message>
        <source>3-D U-Net with deconvolution</source>
        <translation>U-Net 3D à déconvolution</translation>
    </message>
    <message>
        <source>3D Slicer segmentation (.seg.nrrd)</source>
        <translation>Segmentation pour 3D Slicer (.seg.nrrd)</translation>
    </message>
    <message>
        <source>; choose the scheme if that is wrong.</source>
        <translation>&#x202f;; choisir le schéma si c’est faux.</translation>
    </message>
    <message>
        <source>; it is resampled onto a rectangular grid</source>
        <translation>&#x202f;; elle est rééchantillonnée sur une grille rectangulaire</translation>
    </message>
    <message>
        <source>; its slices are left as they are</source>
        <translation>&#x202f;; ses coupes restent telles quelles</translation>
    </message>
    <message>
        <source>; they are taken as evenly spaced, so lengths are wrong there</source>
        <translation>&#x202f;; elles sont supposées équidistantes, les longueurs y sont donc fausses</translation>
    </message>
    <message>
        <source>; what is missing is interpolated from the neighbours</source>
        <translation>&#x202f;; ce qui manque est interpolé à partir des voisines</translation>
    </message>
    <message>
        <source>A batch of {batch} patches cannot be shared by {devices} devices; give a multiple of {devices}.</source>
        <translation>Un lot de {batch} blocs ne peut pas être réparti sur {devices} périphériques&#x202f;; indiquez un multiple de {devices}.</translation>
    </message>
    <message>
        <source>A cluster needs dask.distributed; install it with pip install &apos;unet-gui[cluster]&apos;.</source>
        <translation>Une grappe a besoin de dask.distributed&#x202f;; installez-le avec pip install &apos;unet-gui[cluster]&apos;.</translation>
    </message>
    <message>
        <source>A model needs a title; give at least one letter.</source>
        <translation>Un modèle a besoin d’un titre&#x202f;; donner au moins une lettre.</translation>
    </message>
    <message>
        <source>A new lesion is too small to be measured: it is progression once a later examination confirms it.</source>
        <translation>Une nouvelle lésion est trop petite pour être mesurée&#xa0;: elle vaudra progression dès qu’un examen ultérieur la confirmera.</translation>
    </message>
    <message>
        <source>A temporary file cannot be made: {reason}. Free disk space, or set TMPDIR to another folder.</source>
        <translation>Impossible de créer un fichier temporaire&#xa0;: {reason}. Libérer de l’espace disque, ou indiquer un autre dossier dans TMPDIR.</translation>
    </message>
    <message>
        <source>A voxel has three whole numbers; choose mm for a position with decimals.</source>
        <translation>Un voxel a trois nombres entiers&#x202f;; choisir mm pour une position avec décimales.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Agreement with the reference</source>
        <translation>Accord avec la référence</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Recaler</translation>
    </message>
    <message>
        <source>Aligning {name}</source>
        <translation>Recalage de {name}</translation>
    </message>
    <message>
        <source>All cases are held out for validation; none is left for training.</source>
        <translation>Tous les cas sont mis de côté pour la validation&#x202f;; il n’en reste aucun pour l’entraînement.</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Autre classe</translation>
    </message>
    <message>
        <source>As stated ({values})</source>
        <translation>Comme indiqué ({values})</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Axial slices of {sequence} from the feet to the head, evenly spread over the extent of the mask. {convention}</source>
        <translation>Coupes axiales de {sequence} des pieds vers la tête, réparties régulièrement sur l’étendue du masque. {convention}</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Examen de référence</translation>
    </message>
    <message>
        <source>Before the network</source>
        <translation>Avant le réseau</translation>
    </message>
    <message>
        <source>Bias field</source>
        <translation>Champ de biais</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Os</translation>
    </message>
    <message>
        <source>BraTS 2023 (2 ED, 1 NCR, 3 ET)</source>
        <translation>BraTS 2023 (2 ED, 1 NCR, 3 ET)</translation>
    </message>
    <message>
        <source>BraTS after treatment (2 ED, 1 NET, 3 ET, 4 cavity)</source>
        <translation>BraTS après traitement (2 ED, 1 NET, 3 ET, 4 cavité)</translation>
    </message>
    <message>
        <source>BraTS figures</source>
        <translation>Mesures BraTS</translation>
    </message>
    <message>
        <source>BraTS to 2015 (2 ED, 1 NCR, 3 NET, 4 ET)</source>
        <translation>BraTS jusqu’à 2015 (2 ED, 1 NCR, 3 NET, 4 ET)</translation>
    </message>
    <message>
        <source>BraTS to 2022 (2 ED, 1 NCR, 4 ET)</source>
        <translation>BraTS jusqu’à 2022 (2 ED, 1 NCR, 4 ET)</translation>
    </message>
    <message>
        <source>BraTS-PED (1 ET, 2 NET, 3 cyst, 4 ED)</source>
        <translation>BraTS-PED (1 ET, 2 NET, 3 kyste, 4 ED)</translation>
    </message>
    <message>
        <source>Brain mask</source>
        <translation>Masque du cerveau</translation>
    </message>
    <message>
        <source>Bringing the mask to the grid of {name}</source>
        <translation>Transfert du masque sur la grille de {name}</translation>
    </message>
    <message>
        <source>Building the network</source>
        <translation>Construction du réseau</translation>
    </message>
    <message>
        <source>But it was written later than the first one; make it the mask if it is the one that counts.</source>
        <translation>Mais il a été écrit après le premier&#x202f;; en faire le masque s’il est celui qui compte.</translation>
    </message>
    <message>
        <source>By its header, the brain is {longest_mm:.0f} mm long, with voxels of {spacing} mm; correct the voxel size or its unit in the file.</source>
        <translation>D’après l’en-tête, le cerveau mesure {longest_mm:.0f} mm, avec des voxels de {spacing} mm&#x202f;; corriger la taille des voxels ou son unité dans le fichier.</translation>
    </message>
    <message>
        <source>By the product alone</source>
        <translation>D’après le produit seul</translation>
    </message>
    <message>
        <source>By the volume alone</source>
        <translation>D’après le volume seul</translation>
    </message>
    <message>
        <source>By their contrast the sequences of {case} look like {order} instead; check them.</source>
        <translation>D’après leur contraste, les séquences de {case} ressemblent plutôt à {order}&#x202f;; les vérifier.</translation>
    </message>
    <message>
        <source>By their names, {second} comes before {first}: see that the examinations are in the order of time.</source>
        <translation>D’après leurs noms, {second} vient avant {first}&#xa0;: vérifier que les examens sont dans l’ordre du temps.</translation>
    </message>
    <message>
        <source>By their voxels, which can deceive, sequences of {case} may have changed places: {told}; check them.</source>
        <translation>D’après leurs voxels, qui peuvent tromper, des séquences de {case} ont peut-être été échangées&#xa0;: {told}&#x202f;; les vérifier.</translation>
    </message>
    <message>
        <source>CASE stands for the folder of the scans.</source>
        <translation>CASE représente le dossier des scans.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Changes in per cent against the baseline and against the nadir, the smallest value before. The broken lines are the limits for the last examination.</source>
        <translation>Variations en pour cent par rapport à l’examen de référence et au nadir, la plus petite valeur auparavant. Les lignes tiretées sont les limites pour le dernier examen.</translation>
    </message>
    <message>
        <source>Changing the mask</source>
        <translation>Modification du masque</translation>
    </message>
    <message>
        <source>Channel {number} of {name}</source>
        <translation>Canal {number} de {name}</translation>
    </message>
    <message>
        <source>Click the ruler or angle to remove, then press Del</source>
        <translation>Cliquer la règle ou l’angle à supprimer, puis appuyer sur Suppr</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Pour daltoniens</translation>
    </message>
    <message>
        <source>Comparing with the reference</source>
        <translation>Comparaison avec la référence</translation>
    </message>
    <message>
        <source>Complete response</source>
        <translation>Réponse complète</translation>
    </message>
    <message>
        <source>Computing the feature maps</source>
        <translation>Calcul des cartes de caractéristiques</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Reliée à</translation>
    </message>
    <message>
        <source>Contact sheet of a batch</source>
        <translation>Planche contact d’un lot</translation>
    </message>
    <message>
        <source>Contact sheet: {done} of {total}</source>
        <translation>Planche contact&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Coronal</translation>
    </message>
    <message>
        <source>Counting intensities</source>
        <translation>Comptage des intensités</translation>
    </message>
    <message>
        <source>Course / ITK-SNAP</source>
        <translation>Cours / ITK-SNAP</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>DICOM contours (RTSTRUCT)</source>
        <translation>Contours DICOM (RTSTRUCT)</translation>
    </message>
    <message>
        <source>DICOM measurements (SR), with the SEG that it refers to</source>
        <translation>Mesures DICOM (SR), avec le SEG auquel elles se rapportent</translation>
    </message>
    <message>
        <source>DICOM segmentation (SEG)</source>
        <translation>Segmentation DICOM (SEG)</translation>
    </message>
    <message>
        <source>Decathlon (1 ED, 2 NET, 3 ET)</source>
        <translation>Decathlon (1 ED, 2 NET, 3 ET)</translation>
    </message>
    <message>
        <source>Deciding the classes</source>
        <translation>Décision des classes</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Diameters</source>
        <translation>Diamètres</translation>
    </message>
    <message>
        <source>Diameters (mm)</source>
        <translation>Diamètres (mm)</translation>
    </message>
    <message>
        <source>Diameters are measured in {now} slices, and were in {before} ones at the baseline: products differ without growth. Measure all in one plane.</source>
        <translation>Les diamètres sont mesurés dans le plan «&#xa0;{now}&#xa0;», et l’étaient dans le plan «&#xa0;{before}&#xa0;» à l’examen de référence&#xa0;: les produits diffèrent sans croissance. Tout mesurer dans un même plan.</translation>
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
        <translation>Fait</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>Doubt {doubt:.2f}</source>
        <translation>Doute {doubt:.2f}</translation>
    </message>
    <message>
        <source>Doubt {doubt:.2f}, median of the batch {median:.2f}</source>
        <translation>Doute {doubt:.2f}, médiane du lot {median:.2f}</translation>
    </message>
    <message>
        <source>Drag along one leg, then click the end of the other; Esc ends</source>
        <translation>Glisser le long d’un côté, puis cliquer le bout de l’autre&#x202f;; Échap termine</translation>
    </message>
    <message>
        <source>Drag in a view to measure a length; Esc ends</source>
        <translation>Glisser dans une vue pour mesurer une longueur&#x202f;; Échap termine</translation>
    </message>
    <message>
        <source>Drawing the slices</source>
        <translation>Dessin des coupes</translation>
    </message>
    <message>
        <source>Drawing {case}</source>
        <translation>Dessin de {case}</translation>
    </message>
    <message>
        <source>Edema</source>
        <translation>Œdème</translation>
    </message>
    <message>
        <source>Edit later</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Edited and reference agree in every voxel</source>
        <translation>Le masque corrigé et la référence concordent en chaque voxel</translation>
    </message>
    <message>
        <source>Ending at once…</source>
        <translation>Fin immédiate…</translation>
    </message>
    <message>
        <source>Enhancing</source>
        <translation>Rehaussée</translation>
    </message>
    <message>
        <source>Enhancing tumour cannot be marked.</source>
        <translation>La tumeur rehaussée ne peut pas être marquée.</translation>
    </message>
    <message>
        <source>Epoch {epoch:g}, step {number:g} of {of:g}</source>
        <translation>Époque {epoch:g}, pas {number:g} sur {of:g}</translation>
    </message>
    <message>
        <source>Epoch {epoch:g}: validating…</source>
        <translation>Époque {epoch:g}&#xa0;: validation…</translation>
    </message>
    <message>
        <source>Evening out {name}</source>
        <translation>Correction de {name}</translation>
    </message>
    <message>
        <source>Examination {number}</source>
        <translation>Examen {number}</translation>
    </message>
    <message>
        <source>Examination {number} cannot be the baseline: there are {count}, and one has to come after it.</source>
        <translation>L’examen {number} ne peut pas être celui de référence&#xa0;: il y en a {count}, et un autre doit le suivre.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Faux</translation>
    </message>
    <message>
        <source>Feature maps need a case: open one.</source>
        <translation>Les cartes de caractéristiques demandent un cas&#xa0;: en ouvrir un.</translation>
    </message>
    <message>
        <source>Feature maps need weights: choose a model instead of a network.</source>
        <translation>Les cartes de caractéristiques demandent des poids&#xa0;: choisir un modèle au lieu d’un réseau.</translation>
    </message>
    <message>
        <source>Figures of the {count} case of the model&apos;s card.</source>
        <translation>Valeurs sur {count} cas de la fiche du modèle.</translation>
    </message>
    <message>
        <source>File too large for the disk</source>
        <translation>Fichier trop grand pour le disque</translation>
    </message>
    <message>
        <source>Finding the brain</source>
        <translation>Recherche du cerveau</translation>
    </message>
    <message>
        <source>Finding the brain in {name}</source>
        <translation>Recherche du cerveau dans {name}</translation>
    </message>
    <message>
        <source>Finished: {count} case done.</source>
        <translation>Fini&#xa0;: {count} cas fait.</translation>
    </message>
    <message>
        <source>Finished: {count} cases done.</source>
        <translation>Fini&#xa0;: {count} cas faits.</translation>
    </message>
    <message>
        <source>Finished: {done} done, {failed} failed.</source>
        <translation>Fini&#xa0;: {done} faits, {failed} en échec.</translation>
    </message>
    <message>
        <source>Fitting temperatures and thresholds</source>
        <translation>Ajustement des températures et des seuils</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPUs that OpenVINO lists can segment, but not train. Choose another device.</source>
        <translation>Les GPU qu’OpenVINO énumère peuvent segmenter, mais pas entraîner. Choisir un autre périphérique.</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>HD-BET cannot be started: {reason}.</source>
        <translation>HD-BET ne peut pas être démarré&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>HD-BET did not end within an hour, and was stopped.</source>
        <translation>HD-BET ne s’est pas terminé en une heure et a été arrêté.</translation>
    </message>
    <message>
        <source>HD-BET ended without a mask on the grid of {name}.</source>
        <translation>HD-BET s’est terminé sans masque sur la grille de {name}.</translation>
    </message>
    <message>
        <source>HD-BET failed: {words}.</source>
        <translation>HD-BET a échoué&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>HD-BET finds the brain in {name}</source>
        <translation>HD-BET cherche le cerveau dans {name}</translation>
    </message>
    <message>
        <source>HD-BET found no brain in {name}.</source>
        <translation>HD-BET n’a trouvé aucun cerveau dans {name}.</translation>
    </message>
    <message>
        <source>HD-BET waits for another run of it to end</source>
        <translation>HD-BET attend la fin d’une autre exécution</translation>
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
        <translation>HD95&#xa0;: le plus grand des deux 95es centiles orientés des distances entre les surfaces.</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Chaud</translation>
    </message>
    <message>
        <source>How much worse the result gets was not measured.</source>
        <translation>La perte de qualité du résultat n’a pas été mesurée.</translation>
    </message>
    <message>
        <source>How the mask was made is not known; it was read from a file.</source>
        <translation>On ne sait pas comment le masque a été fait&#x202f;; il a été lu dans un fichier.</translation>
    </message>
    <message>
        <source>Imaging part of the response only, for research.</source>
        <translation>Partie imagerie de la réponse seulement, pour la recherche.</translation>
    </message>
    <message>
        <source>Imported the model {model}</source>
        <translation>Modèle {model} importé</translation>
    </message>
    <message>
        <source>Importing the model</source>
        <translation>Importation du modèle</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>Importation de {name}…</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Erreur d’entrée/sortie</translation>
    </message>
    <message>
        <source>Intensities z-scored over the brain, padding; see the model.</source>
        <translation>Intensités centrées-réduites sur le cerveau, bords complétés&#x202f;; voir le modèle.</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>Cela est laissé de côté.</translation>
    </message>
    <message>
        <source>Its task failed {count} times on the cluster, the last time with {kind}: {error}.</source>
        <translation>Sa tâche a échoué {count} fois sur la grappe, la dernière fois avec {kind}&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>Keeping the session</source>
        <translation>Conservation de la session</translation>
    </message>
    <message>
        <source>Keeping the strokes</source>
        <translation>Conservation des traits</translation>
    </message>
    <message>
        <source>Keras spreads a training over several devices with JAX only, not with {runtime}; add --runtime jax, or leave out --devices.</source>
        <translation>Keras ne répartit un entraînement sur plusieurs périphériques qu’avec JAX, pas avec {runtime}&#x202f;; ajoutez --runtime jax, ou omettez --devices.</translation>
    </message>
    <message>
        <source>Key slices</source>
        <translation>Coupes principales</translation>
    </message>
    <message>
        <source>Layer (type)</source>
        <translation>Couche (type)</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation>Lésion</translation>
    </message>
    <message>
        <source>Lesion {number} grew from {old:.2f} to {new:.2f} mL ({percent:+.0f} %).</source>
        <translation>La lésion {number} est passée de {old:.2f} à {new:.2f} mL, elle a grandi ({percent:+.0f}&#xa0;%).</translation>
    </message>
    <message>
        <source>Lesion {number} is about the same: {old:.2f} to {new:.2f} mL ({percent:+.0f} %).</source>
        <translation>La lésion {number} est à peu près stable&#xa0;: de {old:.2f} à {new:.2f} mL ({percent:+.0f}&#xa0;%).</translation>
    </message>
    <message>
        <source>Lesion {number} is new, {ml:.2f} mL.</source>
        <translation>La lésion {number} est nouvelle, {ml:.2f} mL.</translation>
    </message>
    <message>
        <source>Lesion {number} is new, {ml:.2f} mL; it is {thin_mm:.1f} mm thick, and slices were {step_mm:.1f} mm apart before, so it may have lain between them.</source>
        <translation>La lésion {number} est nouvelle, {ml:.2f} mL&#x202f;; elle a {thin_mm:.1f} mm d’épaisseur, et les coupes étaient espacées de {step_mm:.1f} mm auparavant&#xa0;: elle a pu se trouver entre elles.</translation>
    </message>
    <message>
        <source>Lesion {number} of {count}, {volume_ml:.1f} mL</source>
        <translation>Lésion {number} sur {count}, {volume_ml:.1f} mL</translation>
    </message>
    <message>
        <source>Lesion {number} shrank from {old:.2f} to {new:.2f} mL ({percent:+.0f} %).</source>
        <translation>La lésion {number} est passée de {old:.2f} à {new:.2f} mL, elle a diminué ({percent:+.0f}&#xa0;%).</translation>
    </message>
    <message>
        <source>Lesion {number} split into {parts}.</source>
        <translation>La lésion {number} s’est divisée en {parts}.</translation>
    </message>
    <message>
        <source>Lesion {number} vanished.</source>
        <translation>La lésion {number} a disparu.</translation>
    </message>
    <message>
        <source>Lesion {number} vanished; it was {thin_mm:.1f} mm thick, and slices are now {step_mm:.1f} mm apart, so it may lie between them.</source>
        <translation>La lésion {number} a disparu&#x202f;; elle avait {thin_mm:.1f} mm d’épaisseur, et les coupes sont maintenant espacées de {step_mm:.1f} mm&#xa0;: elle peut se trouver entre elles.</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Lésions</translation>
    </message>
    <message>
        <source>Lesions {numbers} merged into {into}.</source>
        <translation>Les lésions {numbers} ont fusionné en {into}.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Line: range.</source>
        <translation>Trait&#xa0;: intervalle.</translation>
    </message>
    <message>
        <source>Line: range; mark: reference.</source>
        <translation>Trait&#xa0;: intervalle&#x202f;; repère&#xa0;: référence.</translation>
    </message>
    <message>
        <source>Lines {first} and {second} of {path} both name the case {name}; give each case a name of its own, or add a column session.</source>
        <translation>Les lignes {first} et {second} de {path} nomment toutes deux le cas {name}&#x202f;; donnez à chaque cas un nom propre, ou ajoutez une colonne session.</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Loading the network that finds the brain</source>
        <translation>Chargement du réseau qui trouve le cerveau</translation>
    </message>
    <message>
        <source>Looking at the scans</source>
        <translation>Examen des images</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>Recherche de cas…</translation>
    </message>
    <message>
        <source>Looking for scans</source>
        <translation>Recherche d’images</translation>
    </message>
    <message>
        <source>Looking for scans in {count:,} folders</source>
        <translation>Recherche d’images dans {count:,} dossiers</translation>
    </message>
    <message>
        <source>MP4 videos need the video extra: pip install &apos;unet-gui[video]&apos;.</source>
        <translation>Les vidéos MP4 demandent l’extra video&#xa0;: pip install &apos;unet-gui[video]&apos;.</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Making the demo case</source>
        <translation>Création du cas de démonstration</translation>
    </message>
    <message>
        <source>Making the surface of the brain</source>
        <translation>Création de la surface du cerveau</translation>
    </message>
    <message>
        <source>Making the surfaces of the mask</source>
        <translation>Création des surfaces du masque</translation>
    </message>
    <message>
        <source>Mark: reference.</source>
        <translation>Repère&#xa0;: référence.</translation>
    </message>
    <message>
        <source>Marks {classes} on {sequences}, in {count} stage.</source>
        <translation>Marque {classes} sur {sequences}, en {count} étape.</translation>
    </message>
    <message>
        <source>Marks {classes} on {sequences}, in {count} stages.</source>
        <translation>Marque {classes} sur {sequences}, en {count} étapes.</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>Peut manquer</translation>
    </message>
    <message>
        <source>Mean Dice without {names}: {parts}.</source>
        <translation>Dice moyen sans {names}&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>Means over the {count} cases of the model&apos;s card.</source>
        <translation>Moyennes sur les {count} cas de la fiche du modèle.</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>Mesurable</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Measuring on cases that these weights were trained on</source>
        <translation>Mesure sur des cas qui ont servi à entraîner ces poids</translation>
    </message>
    <message>
        <source>Measuring the lesions</source>
        <translation>Mesure des lésions</translation>
    </message>
    <message>
        <source>Measuring the mask</source>
        <translation>Mesure du masque</translation>
    </message>
    <message>
        <source>Measuring the model on its validation cases</source>
        <translation>Mesure du modèle sur ses cas de validation</translation>
    </message>
    <message>
        <source>Measuring without {names}</source>
        <translation>Mesure sans {names}</translation>
    </message>
    <message>
        <source>Meshes with colours, PLY</source>
        <translation>Maillages avec couleurs, PLY</translation>
    </message>
    <message>
        <source>Meshes, OBJ</source>
        <translation>Maillages, OBJ</translation>
    </message>
    <message>
        <source>Meshes, STL</source>
        <translation>Maillages, STL</translation>
    </message>
    <message>
        <source>Methods, to paste</source>
        <translation>Méthodes, à coller</translation>
    </message>
    <message>
        <source>Minor response</source>
        <translation>Réponse mineure</translation>
    </message>
    <message>
        <source>Mirror images</source>
        <translation>Images miroir</translation>
    </message>
    <message>
        <source>Mirror images change the volume by up to ±{value} %</source>
        <translation>Les images miroir changent le volume de ±{value}&#xa0;% au plus</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqué</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model grid</source>
        <translation>Grille du modèle</translation>
    </message>
    <message>
        <source>Model {id}: {title}</source>
        <translation>Modèle {id}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Moving the thresholds</source>
        <translation>Déplacement des seuils</translation>
    </message>
    <message>
        <source>NIfTI, a file for each class</source>
        <translation>NIfTI, un fichier par classe</translation>
    </message>
    <message>
        <source>NIfTI, all classes in one file</source>
        <translation>NIfTI, toutes les classes dans un fichier</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>No brain was found in {name}. Check that it is an MRI scan of a head, or leave out the step Brain mask.</source>
        <translation>Aucun cerveau n’a été trouvé dans {name}. Vérifier qu’il s’agit d’une IRM de la tête, ou omettre l’étape Masque du cerveau.</translation>
    </message>
    <message>
        <source>No brain was found. Leave out the step Brain mask.</source>
        <translation>Aucun cerveau n’a été trouvé. Omettre l’étape Masque du cerveau.</translation>
    </message>
    <message>
        <source>No lesion is left.</source>
        <translation>Il ne reste aucune lésion.</translation>
    </message>
    <message>
        <source>No memory is mapped.</source>
        <translation>Aucune mémoire n’est projetée.</translation>
    </message>
    <message>
        <source>No model is installed; give one with --model DIR.</source>
        <translation>Aucun modèle installé&#x202f;; en donner un avec --model DIR.</translation>
    </message>
    <message>
        <source>No scheduler answers at {address} ({error}). Start one with `dask scheduler`, or give local:N.</source>
        <translation>Aucun ordonnanceur ne répond à {address} ({error}). Lancez-en un avec `dask scheduler`, ou indiquez local:N.</translation>
    </message>
    <message>
        <source>No space left in the quota of the user</source>
        <translation>Plus de place dans le quota de l’utilisateur</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Plus de place sur le disque</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>No tumour is marked: there is nothing to write as {formats}.</source>
        <translation>Aucune tumeur n’est marquée&#xa0;: il n’y a rien à écrire comme {formats}.</translation>
    </message>
    <message>
        <source>No tumour was found.</source>
        <translation>Aucune tumeur trouvée.</translation>
    </message>
    <message>
        <source>No weights are loaded: the network is as in its source.</source>
        <translation>Aucun poids chargé&#xa0;: le réseau est tel que dans son code source.</translation>
    </message>
    <message>
        <source>No worker of the cluster can do the cases. {reason}</source>
        <translation>Aucun worker de la grappe ne peut traiter les cas. {reason}</translation>
    </message>
    <message>
        <source>Non-enhancing</source>
        <translation>Non rehaussée</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non décidé</translation>
    </message>
    <message>
        <source>Not evaluable</source>
        <translation>Non évaluable</translation>
    </message>
    <message>
        <source>Not measured: the weights were imported.</source>
        <translation>Non mesuré&#xa0;: les poids ont été importés.</translation>
    </message>
    <message>
        <source>Not tested: {title}</source>
        <translation>Non testé&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Nothing has changed: no voxel fits, or the limits exclude all</source>
        <translation>Rien n’a changé&#xa0;: aucun voxel ne convient, ou les limites les excluent tous</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>Rien n’est marqué</translation>
    </message>
    <message>
        <source>Nothing is marked as {classes}: the DICOM files leave it out.</source>
        <translation>Rien n’est marqué comme {classes}&#xa0;: les fichiers DICOM l’omettent.</translation>
    </message>
    <message>
        <source>Nothing is marked as {classes}: there is no mesh of it.</source>
        <translation>Rien n’est marqué comme {classes}&#xa0;: il n’y en a pas de maillage.</translation>
    </message>
    <message>
        <source>Of the {count} channels of {name}, none marks anything.</source>
        <translation>Des {count} canaux de {name}, aucun ne marque quoi que ce soit.</translation>
    </message>
    <message>
        <source>Of the {count} channels of {name}, only channel {number} marks anything.</source>
        <translation>Des {count} canaux de {name}, seul le canal {number} marque quelque chose.</translation>
    </message>
    <message>
        <source>On another grid than the mask, and therefore without intensities: {names}.</source>
        <translation>Sur une autre grille que le masque, et donc sans intensités&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>One of the masks has classes and the other a whole tumour; they cannot be combined. Begin the correction with the other mask.</source>
        <translation>L’un des masques a des classes et l’autre une tumeur entière&#x202f;; ils ne peuvent pas être combinés. Commencez la correction avec l’autre masque.</translation>
    </message>
    <message>
        <source>OpenVINO cannot be loaded ({error}). Install the package openvino, or choose another runtime.</source>
        <translation>OpenVINO ne peut pas être chargé ({error}). Installer le paquet openvino, ou choisir une autre bibliothèque.</translation>
    </message>
    <message>
        <source>OpenVINO lists {count} GPUs. Choose the CPU, or another runtime.</source>
        <translation>OpenVINO énumère {count} GPU. Choisir le CPU, ou une autre bibliothèque.</translation>
    </message>
    <message>
        <source>OpenVINO runs on a GPU here, which the makers of this program have not tested. Compare a result with that of the CPU.</source>
        <translation>OpenVINO s’exécute ici sur un GPU, ce que les auteurs de ce programme n’ont pas testé. Comparer un résultat avec celui du CPU.</translation>
    </message>
    <message>
        <source>OpenVINO sees no GPU. Choose the CPU, or another runtime.</source>
        <translation>OpenVINO ne voit aucun GPU. Choisir le CPU, ou une autre bibliothèque.</translation>
    </message>
    <message>
        <source>Opened {case}</source>
        <translation>Ouvert&#xa0;: {case}</translation>
    </message>
    <message>
        <source>Opening cancelled</source>
        <translation>Ouverture annulée</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>Forme de sortie</translation>
    </message>
    <message>
        <source>Param #</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Parquet needs PyArrow; install it with pip install &apos;unet-gui[parquet]&apos;.</source>
        <translation>Parquet a besoin de PyArrow&#x202f;; installez-le avec pip install &apos;unet-gui[parquet]&apos;.</translation>
    </message>
    <message>
        <source>Partial response</source>
        <translation>Réponse partielle</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Prediction and reference agree in every voxel</source>
        <translation>Prédiction et référence concordent dans chaque voxel</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Preparation cancelled</source>
        <translation>Préparation annulée</translation>
    </message>
    <message>
        <source>Prepared in {seconds:.1f} s</source>
        <translation>Préparé en {seconds:.1f} s</translation>
    </message>
    <message>
        <source>Preparing the correction</source>
        <translation>Préparation de la correction</translation>
    </message>
    <message>
        <source>Preparing the network ({network}, {count:,} parameters): this can take a minute…</source>
        <translation>Préparation du réseau ({network}, {count:,} paramètres)&#xa0;: cela peut prendre une minute…</translation>
    </message>
    <message>
        <source>Preparing the sequences</source>
        <translation>Préparation des séquences</translation>
    </message>
    <message>
        <source>Preparing the tile</source>
        <translation>Préparation de la tuile</translation>
    </message>
    <message>
        <source>Probabilities, a NIfTI for each class</source>
        <translation>Probabilités, un NIfTI par classe</translation>
    </message>
    <message>
        <source>Product (mm²)</source>
        <translation>Produit (mm²)</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Progressive disease</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>RANO 2.0</source>
        <translation>RANO 2.0</translation>
    </message>
    <message>
        <source>RANO 2010, high-grade glioma</source>
        <translation>RANO 2010, gliome de haut grade</translation>
    </message>
    <message>
        <source>RANO-LGG, low-grade glioma</source>
        <translation>RANO-LGG, gliome de bas grade</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Read {case} ({number} of {count})</source>
        <translation>Lu&#xa0;: {case} ({number} sur {count})</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Reading DICOM headers</source>
        <translation>Lecture des en-têtes DICOM</translation>
    </message>
    <message>
        <source>Reading the batch</source>
        <translation>Lecture du lot</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Lecture de {file}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>Reference, mL</source>
        <translation>Référence, mL</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Removed a lesion of {volume_ml:.1f} mL</source>
        <translation>Une lésion de {volume_ml:.1f} mL a été supprimée</translation>
    </message>
    <message>
        <source>Removed the model {model}</source>
        <translation>Modèle {model} supprimé</translation>
    </message>
    <message>
        <source>Resampling {name}</source>
        <translation>Rééchantillonnage de {name}</translation>
    </message>
    <message>
        <source>Research use only. This is not a medical device: it must not be used for diagnosis or treatment.</source>
        <translation>Réservé à la recherche. Ceci n’est pas un dispositif médical&#xa0;: il ne doit pas servir au diagnostic ni au traitement.</translation>
    </message>
    <message>
        <source>Resection cavity</source>
        <translation>Cavité de résection</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Running the batch</source>
        <translation>Lot en cours</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>Same lesions</source>
        <translation>Mêmes lésions</translation>
    </message>
    <message>
        <source>Saved {count} file in {folder}</source>
        <translation>{count} fichier enregistré dans {folder}</translation>
    </message>
    <message>
        <source>Saved {count} files in {folder}</source>
        <translation>{count} fichiers enregistrés dans {folder}</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Saving the decision</source>
        <translation>Enregistrement de la décision</translation>
    </message>
    <message>
        <source>Saving the drawing</source>
        <translation>Enregistrement du dessin</translation>
    </message>
    <message>
        <source>Saving the mask</source>
        <translation>Enregistrement du masque</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation>Enregistrement de l’image</translation>
    </message>
    <message>
        <source>Saving the session</source>
        <translation>Enregistrement de la session</translation>
    </message>
    <message>
        <source>Scans and preparation</source>
        <translation>Scans et préparation</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Seen in training: the model was trained on this case ({name}), so the agreement with its reference says nothing about other cases.</source>
        <translation>Vu à l’entraînement&#xa0;: le modèle a été entraîné sur ce cas ({name})&#x202f;; l’accord avec sa référence ne dit donc rien des autres cas.</translation>
    </message>
    <message>
        <source>Segmentation cancelled</source>
        <translation>Segmentation annulée</translation>
    </message>
    <message>
        <source>Segmentation of {case} cancelled</source>
        <translation>Segmentation de {case} annulée</translation>
    </message>
    <message>
        <source>Segmentation of {case} cancelled: {why}</source>
        <translation>Segmentation de {case} annulée&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Segmenting</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation>Choisir d’abord une couche.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Séquences</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Sizes over time</source>
        <translation>Tailles au cours du temps</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>Slices are {now:.1f} mm apart, and were {before:.1f} mm apart at the baseline: volumes and products of small lesions differ without growth.</source>
        <translation>Les coupes sont espacées de {now:.1f} mm, contre {before:.1f} mm à l’examen de référence&#xa0;: les volumes et les produits des petites lésions diffèrent sans croissance.</translation>
    </message>
    <message>
        <source>Slices that were interpolated have no image in the series, so the DICOM files leave them out: {count}.</source>
        <translation>Les coupes interpolées n’ont pas d’image dans la série, les fichiers DICOM les omettent donc&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spécificité</translation>
    </message>
    <message>
        <source>Stable disease</source>
        <translation>Maladie stable</translation>
    </message>
    <message>
        <source>Stage {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Démarrage du moteur</translation>
    </message>
    <message>
        <source>Starting: loading the network library…</source>
        <translation>Démarrage&#xa0;: chargement de la bibliothèque de réseaux…</translation>
    </message>
    <message>
        <source>Stopped in the first epoch; no model was written.</source>
        <translation>Arrêté pendant la première époque&#x202f;; aucun modèle écrit.</translation>
    </message>
    <message>
        <source>Stopped; no model was written.</source>
        <translation>Arrêté&#x202f;; aucun modèle écrit.</translation>
    </message>
    <message>
        <source>Stopped; writing a package with the weights so far.</source>
        <translation>Arrêté&#x202f;; écriture d’un modèle avec les poids obtenus.</translation>
    </message>
    <message>
        <source>Stopping in the first epoch, so no model is written…</source>
        <translation>Arrêt pendant la première époque, aucun modèle ne sera écrit…</translation>
    </message>
    <message>
        <source>Stopping: writing the model so far…</source>
        <translation>Arrêt&#xa0;: écriture du modèle obtenu…</translation>
    </message>
    <message>
        <source>Sum of products</source>
        <translation>Somme des produits</translation>
    </message>
    <message>
        <source>Sum of products of the targets, mm²</source>
        <translation>Somme des produits des cibles, mm²</translation>
    </message>
    <message>
        <source>Sum of products {product:+.0f} % against the baseline and {nadir:+.0f} % against the nadir: neither response nor progression.</source>
        <translation>Somme des produits {product:+.0f}&#xa0;% par rapport à l’examen de référence et {nadir:+.0f}&#xa0;% par rapport au nadir&#xa0;: ni réponse ni progression.</translation>
    </message>
    <message>
        <source>T2/FLAIR change</source>
        <translation>Anomalie T2/FLAIR</translation>
    </message>
    <message>
        <source>TE {te} ms with TR {tr} ms</source>
        <translation>TE {te} ms avec TR {tr} ms</translation>
    </message>
    <message>
        <source>TI {ti} ms with TE {te} ms</source>
        <translation>TI {ti} ms avec TE {te} ms</translation>
    </message>
    <message>
        <source>TI {ti} ms with TR {tr} ms</source>
        <translation>TI {ti} ms avec TR {tr} ms</translation>
    </message>
    <message>
        <source>TI {value:.4g} ms</source>
        <translation>TI {value:.4g} ms</translation>
    </message>
    <message>
        <source>Target lesions</source>
        <translation>Lésions cibles</translation>
    </message>
    <message>
        <source>Target {number}</source>
        <translation>Cible {number}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU on this Mac. Choose the CPU.</source>
        <translation>TensorFlow ne voit aucun GPU sur ce Mac. Choisir le CPU.</translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU. With an NVIDIA card, install the gpu extra (pip install &apos;unet-gui[gpu]&apos;) and its driver, or choose the CPU.</source>
        <translation>TensorFlow ne voit aucun GPU. Avec une carte NVIDIA, installer l’extra gpu (pip install &apos;unet-gui[gpu]&apos;) et son pilote, ou choisir le CPU.</translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU: it supports none on native Windows since version 2.11. Run the program under WSL2, or choose the CPU.</source>
        <translation>TensorFlow ne voit aucun GPU&#xa0;: il n’en prend aucun en charge sous Windows natif depuis la version 2.11. Lancer le programme sous WSL2, ou choisir le CPU.</translation>
    </message>
    <message>
        <source>The GPU has {free_gb:.1f} GB of free memory, but {least_gb:.0f} GB are needed. Close other programs that use it, or use the CPU.</source>
        <translation>Le GPU a {free_gb:.1f} Go de mémoire libre, mais {least_gb:.0f} Go sont nécessaires. Fermer d’autres programmes qui l’utilisent, ou utiliser le CPU.</translation>
    </message>
    <message>
        <source>The T2/FLAIR signal has clearly increased.</source>
        <translation>Le signal T2/FLAIR a nettement augmenté.</translation>
    </message>
    <message>
        <source>The T2/FLAIR signal was not judged.</source>
        <translation>Le signal T2/FLAIR n’a pas été jugé.</translation>
    </message>
    <message>
        <source>The brain has another outline in {others} than in {names} (overlap {overlap:.0%}), though they share one grid: they may be of another patient or another day, lie askew, or lack slices.</source>
        <translation>Le cerveau a dans {others} un autre contour que dans {names} (recouvrement {overlap:.0%}), bien que ces séquences partagent une grille&#xa0;: elles peuvent être d’un autre patient ou d’un autre jour, être décalées, ou manquer de coupes.</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>L’appel</translation>
    </message>
    <message>
        <source>The card of the model says: “{text}”</source>
        <translation>La fiche du modèle dit&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>The clinical state is worse.</source>
        <translation>L’état clinique s’est aggravé.</translation>
    </message>
    <message>
        <source>The clinical state was not given.</source>
        <translation>L’état clinique n’a pas été indiqué.</translation>
    </message>
    <message>
        <source>The column {names} of {file} is not used.</source>
        <translation>La colonne {names} de {file} n’est pas utilisée.</translation>
    </message>
    <message>
        <source>The columns {first} and {second} of {file} both name the {role}; leave one of them.</source>
        <translation>Les colonnes {first} et {second} de {file} désignent toutes deux {role}&#x202f;; n’en laissez qu’une.</translation>
    </message>
    <message>
        <source>The columns {names} of {file} are not used.</source>
        <translation>Les colonnes {names} de {file} ne sont pas utilisées.</translation>
    </message>
    <message>
        <source>The command ended with exit code {code}</source>
        <translation>La commande s’est terminée avec le code de sortie {code}</translation>
    </message>
    <message>
        <source>The device has too little memory for the training cases; give --drawing host.</source>
        <translation>Le périphérique a trop peu de mémoire pour les cas d’entraînement&#x202f;; donner --drawing host.</translation>
    </message>
    <message>
        <source>The disk can only be read</source>
        <translation>Le disque est en lecture seule</translation>
    </message>
    <message>
        <source>The disk of {folder} is full. Free some space, then continue with --resume.</source>
        <translation>Le disque de {folder} est plein. Libérer de l’espace, puis continuer avec --resume.</translation>
    </message>
    <message>
        <source>The disk or the network share is gone</source>
        <translation>Le disque ou le partage réseau n’est plus là</translation>
    </message>
    <message>
        <source>The dose of steroids was not given.</source>
        <translation>La dose de corticoïdes n’a pas été indiquée.</translation>
    </message>
    <message>
        <source>The edited mask of {lost} cannot be read: {folder} must be beside the session file. Put it there and open the session again.</source>
        <translation>Le masque corrigé de {lost} ne peut pas être lu&#xa0;: {folder} doit se trouver à côté du fichier de session. Placez-le là et rouvrez la session.</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>Le moteur</translation>
    </message>
    <message>
        <source>The engine did not start within {start_s:.0f} s. Close other programs and segment again.</source>
        <translation>Le moteur n’a pas démarré en {start_s:.0f} s. Fermer d’autres programmes et segmenter à nouveau.</translation>
    </message>
    <message>
        <source>The engine does not answer; another one is started soon</source>
        <translation>Le moteur ne répond pas&#x202f;; un autre sera bientôt démarré</translation>
    </message>
    <message>
        <source>The engine has another version than the window. Close the program and start it again.</source>
        <translation>Le moteur n’a pas la même version que la fenêtre. Fermer le programme et le relancer.</translation>
    </message>
    <message>
        <source>The engine ran out of memory. Close other programs and try again.</source>
        <translation>Le moteur a manqué de mémoire. Fermer d’autres programmes et réessayer.</translation>
    </message>
    <message>
        <source>The engine sent an invalid reply ({shown!r}). Segment again to start a new one.</source>
        <translation>Le moteur a envoyé une réponse non valide ({shown!r}). Segmenter à nouveau pour en démarrer un nouveau.</translation>
    </message>
    <message>
        <source>The engine stopped giving signs of life and was ended. Segment again to start a new one.</source>
        <translation>Le moteur ne donnait plus signe de vie et a été arrêté. Segmenter à nouveau pour en démarrer un nouveau.</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly ({end}). Segment again to start a new one; the log file has the details.</source>
        <translation>Le moteur s’est arrêté de façon inattendue ({end}). Segmenter à nouveau pour en démarrer un nouveau&#x202f;; le journal contient les détails.</translation>
    </message>
    <message>
        <source>The engine was ended because it did not answer. Do it again to start a new one.</source>
        <translation>Le moteur a été arrêté parce qu’il ne répondait pas. Recommencer pour en démarrer un nouveau.</translation>
    </message>
    <message>
        <source>The engine was killed, most likely for lack of memory. Close other programs, or give it less memory, and segment again.</source>
        <translation>Le moteur a été tué, très probablement faute de mémoire. Fermer d’autres programmes, ou lui donner moins de mémoire, et segmenter à nouveau.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>The files are taken as one case, although {doubts}.</source>
        <translation>Les fichiers sont pris comme un seul cas, bien que {doubts}.</translation>
    </message>
    <message>
        <source>The files do not say which side is left; sides in this report are a guess.</source>
        <translation>Les fichiers ne disent pas quel côté est la gauche&#x202f;; les côtés de ce rapport sont une supposition.</translation>
    </message>
    <message>
        <source>The files do not tell left from right, so no lesion is given a side.</source>
        <translation>Les fichiers ne disent pas où sont la gauche et la droite&#xa0;: aucune lésion ne reçoit donc de côté.</translation>
    </message>
    <message>
        <source>The files do not tell left from right.</source>
        <translation>Les fichiers ne distinguent pas la gauche de la droite.</translation>
    </message>
    <message>
        <source>The files of the scans have changed since this mask was made; press Segment for a new one.</source>
        <translation>Les fichiers des images ont changé depuis la création de ce masque&#x202f;; appuyer sur Segmenter pour un nouveau.</translation>
    </message>
    <message>
        <source>The film was not saved</source>
        <translation>Le film n’a pas été enregistré</translation>
    </message>
    <message>
        <source>The follow-up of this session is left out, because another one has begun. To see it, remove the examinations and open the session again.</source>
        <translation>Le suivi de cette session est laissé de côté, car un autre est commencé. Pour le voir, retirer les examens et rouvrir la session.</translation>
    </message>
    <message>
        <source>The guide&apos;s page {name}.md cannot be read; install the program again.</source>
        <translation>La page {name}.md du guide est illisible&#x202f;; réinstaller le programme.</translation>
    </message>
    <message>
        <source>The header of {series} cannot be read.</source>
        <translation>L’en-tête de {series} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The headers of {first} and {second} name different patients.</source>
        <translation>Les en-têtes de {first} et de {second} désignent des patients différents.</translation>
    </message>
    <message>
        <source>The id of a model</source>
        <translation>L’id d’un modèle</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>L’importation a été annulée.</translation>
    </message>
    <message>
        <source>The largest axial section of the mask, slice {number} of {count}, on every sequence, and the coronal and sagittal slices through it.</source>
        <translation>La plus grande section axiale du masque, coupe {number} sur {count}, sur chaque séquence, et les coupes coronale et sagittale qui la traversent.</translation>
    </message>
    <message>
        <source>The mask existed already; the volumes were measured from it.</source>
        <translation>Le masque existait déjà&#x202f;; les volumes ont été mesurés dessus.</translation>
    </message>
    <message>
        <source>The mask has been changed meanwhile; try again</source>
        <translation>Le masque a été modifié entre-temps&#x202f;; réessayez</translation>
    </message>
    <message>
        <source>The mask is empty; there is nothing to put into such a file.</source>
        <translation>Le masque est vide&#x202f;; un tel fichier ne contiendrait rien.</translation>
    </message>
    <message>
        <source>The mask lies on another grid than the scan and cannot be corrected. Place it by its header first.</source>
        <translation>Le masque est sur une autre grille que l’image et ne peut pas être corrigé. Placez-le d’abord d’après son en-tête.</translation>
    </message>
    <message>
        <source>The mask needs a name.</source>
        <translation>Le masque a besoin d’un nom.</translation>
    </message>
    <message>
        <source>The mask of the brain has {volume_ml:.0f} mL; brains of adults have {least_ml:.0f} to {most_ml:.0f} mL. Look at the mask before you rely on the result.</source>
        <translation>Le masque du cerveau fait {volume_ml:.0f} mL&#x202f;; le cerveau d’un adulte fait de {least_ml:.0f} à {most_ml:.0f} mL. Regarder le masque avant de se fier au résultat.</translation>
    </message>
    <message>
        <source>The mask of {case} is on another grid than its scan.</source>
        <translation>Le masque de {case} est sur une autre grille que son image.</translation>
    </message>
    <message>
        <source>The mask of {lost} in the follow-up cannot be read: {folder} must be beside the session file. Put it there and open the session again.</source>
        <translation>Le masque de {lost} dans le suivi ne peut pas être lu&#xa0;: {folder} doit se trouver à côté du fichier de session. Placez-le là et rouvrez la session.</translation>
    </message>
    <message>
        <source>The mask was changed after the batch: the table of the batch has the volumes from before.</source>
        <translation>Le masque a été changé après le lot&#xa0;: le tableau du lot a les volumes d’avant.</translation>
    </message>
    <message>
        <source>The mask was edited by hand. Who did it, and whether a second reader agrees, is not known here.</source>
        <translation>Le masque a été corrigé à la main. Par qui, et si un second lecteur est d’accord, n’est pas connu ici.</translation>
    </message>
    <message>
        <source>The mask was edited by hand; the command gives the mask from before that.</source>
        <translation>Le masque a été corrigé à la main&#xa0;; la commande donne le masque d’avant cette correction.</translation>
    </message>
    <message>
        <source>The mask was not edited: no person has confirmed its borders.</source>
        <translation>Le masque n’a pas été corrigé&#xa0;: personne n’a confirmé ses limites.</translation>
    </message>
    <message>
        <source>The masks are the same; nothing has changed</source>
        <translation>Les masques sont identiques&#x202f;; rien n’a changé</translation>
    </message>
    <message>
        <source>The masks of {first} and {second} are equal in every voxel: see that one is not given twice.</source>
        <translation>Les masques de {first} et de {second} sont égaux dans chaque voxel&#xa0;: vérifier que l’un n’est pas donné deux fois.</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>The model could not be copied to {models_folder}: {reason}.</source>
        <translation>Le modèle n’a pas pu être copié dans {models_folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The model is in use; wait for the end of the run, or cancel it.</source>
        <translation>Le modèle est utilisé&#x202f;; attendre la fin du calcul, ou l’annuler.</translation>
    </message>
    <message>
        <source>The model is no longer installed.</source>
        <translation>Le modèle n’est plus installé.</translation>
    </message>
    <message>
        <source>The model is no longer loaded; segment again.</source>
        <translation>Le modèle n’est plus chargé&#x202f;; relancez la segmentation.</translation>
    </message>
    <message>
        <source>The model needs {names}, missing in this case.</source>
        <translation>Il manque dans ce cas {names}, dont le modèle a besoin.</translation>
    </message>
    <message>
        <source>The model needs {wanted}, but {case} has no {missing} (it has {there}). Add the file: drop it on the open case, or name it by --flair, --t1, --t1gd or --t2. If it is there already, say which it is, in the Case panel or by these options.</source>
        <translation>Le modèle a besoin de {wanted}, mais {case} n’a pas {missing} (il a {there}). Ajouter le fichier&#xa0;: le déposer sur le cas ouvert, ou le nommer par --flair, --t1, --t1gd ou --t2. S’il est déjà là, dire lequel c’est, dans le panneau Cas ou par ces options.</translation>
    </message>
    <message>
        <source>The model was not imported.</source>
        <translation>Le modèle n’a pas été importé.</translation>
    </message>
    <message>
        <source>The model {model} came with the program or lies outside of {folder}; it cannot be removed.</source>
        <translation>Le modèle {model} est fourni avec le programme ou se trouve hors de {folder}&#x202f;; il ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>The model {model} came with the program or lies outside of {folder}; it cannot be renamed.</source>
        <translation>Le modèle {model} est fourni avec le programme ou se trouve hors de {folder}&#x202f;; il ne peut pas être renommé.</translation>
    </message>
    <message>
        <source>The name or the path is too long</source>
        <translation>Le nom ou le chemin est trop long</translation>
    </message>
    <message>
        <source>The names suggest different patients: {first} and {second}.</source>
        <translation>Les noms font penser à des patients différents&#xa0;: {first} et {second}.</translation>
    </message>
    <message>
        <source>The network could not be described: {error}.</source>
        <translation>Le réseau n’a pas pu être décrit&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>The network gave values that are not numbers, so there is no result. Run it with the precision float32 or on another device; if that does not help, import the model again.</source>
        <translation>Le réseau a donné des valeurs qui ne sont pas des nombres&#x202f;; il n’y a donc pas de résultat. Calculez avec la précision float32 ou sur un autre appareil&#x202f;; si cela ne suffit pas, importez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The network has no layer {layer}; it has {count}.</source>
        <translation>Le réseau n’a pas de couche {layer}&#x202f;; il en a {count}.</translation>
    </message>
    <message>
        <source>The network library cannot be loaded: {error}. Install the package again.</source>
        <translation>La bibliothèque de réseaux ne peut pas être chargée&#xa0;: {error}. Réinstaller le paquet.</translation>
    </message>
    <message>
        <source>The network needs at least {needed} of memory, and the budget is {allowed}. Raise the limit, or close other programs.</source>
        <translation>Le réseau a besoin d’au moins {needed} de mémoire, et le budget est de {allowed}. Relever la limite, ou fermer d’autres programmes.</translation>
    </message>
    <message>
        <source>The network needs at least {needed} of memory, and what is free allows {allowed}. Raise the limit, or close other programs.</source>
        <translation>Le réseau a besoin d’au moins {needed} de mémoire, et la mémoire libre permet {allowed}. Relever la limite, ou fermer d’autres programmes.</translation>
    </message>
    <message>
        <source>The network of {folder} has other layers than the one to be trained; give the same network, depth, filters, sequences and target.</source>
        <translation>Le réseau de {folder} a d’autres couches que celui à entraîner&#x202f;; donner les mêmes réseau, profondeur, filtres, séquences et cible.</translation>
    </message>
    <message>
        <source>The network that finds the brain is not installed.</source>
        <translation>Le réseau qui trouve le cerveau n’est pas installé.</translation>
    </message>
    <message>
        <source>The network {network} of {weights} ends without a sigmoid, so its output is not a probability; set gives_logits to false in model.json.</source>
        <translation>Le réseau {network} de {weights} se termine sans sigmoïde, sa sortie n’est donc pas une probabilité&#x202f;; mettre gives_logits à false dans model.json.</translation>
    </message>
    <message>
        <source>The next case is shown instead.</source>
        <translation>Le cas suivant est montré à la place.</translation>
    </message>
    <message>
        <source>The paths hold {count} other cases ({names}), and files with a given role belong to one; give the files of one case.</source>
        <translation>Les chemins contiennent {count} autres cas ({names}), et les fichiers avec un rôle donné appartiennent à un seul&#x202f;; donner les fichiers d’un seul cas.</translation>
    </message>
    <message>
        <source>The patient&apos;s right is on the left.</source>
        <translation>La droite du patient est à gauche.</translation>
    </message>
    <message>
        <source>The prediction of {lost} cannot be read: {folder} must be beside the session file. Put it there and open the session again, or segment again.</source>
        <translation>La prédiction de {lost} est illisible&#xa0;: {folder} doit être à côté du fichier de session. L’y placer et rouvrir la session, ou segmenter à nouveau.</translation>
    </message>
    <message>
        <source>The preparation failed</source>
        <translation>La préparation a échoué</translation>
    </message>
    <message>
        <source>The probabilities of this mask are not known.</source>
        <translation>Les probabilités de ce masque ne sont pas connues.</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Le programme</translation>
    </message>
    <message>
        <source>The program failed ({kind}: {error}); the log file has the details.</source>
        <translation>Le programme a échoué ({kind}&#xa0;: {error})&#x202f;; le journal contient les détails.</translation>
    </message>
    <message>
        <source>The reference of {case} has none of the regions that are marked.</source>
        <translation>La référence de {case} n’a aucune des régions marquées.</translation>
    </message>
    <message>
        <source>The region is not closed here, so it is not filled</source>
        <translation>La région n’est pas fermée ici, elle n’est donc pas remplie</translation>
    </message>
    <message>
        <source>The run in {parent} was started with {name} {before}, not {value}; give the same value or another folder.</source>
        <translation>L’entraînement dans {parent} a été démarré avec {name} {before}, et non {value}&#x202f;; donner la même valeur ou un autre dossier.</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Le calcul a été annulé.</translation>
    </message>
    <message>
        <source>The scan seems to hold the whole head: {found}. The models were made for brains without skull; remove it first, or do not rely on the result.</source>
        <translation>L’image semble contenir toute la tête&#xa0;: {found}. Les modèles sont faits pour des cerveaux sans crâne&#x202f;; le retirer d’abord, ou ne pas se fier au résultat.</translation>
    </message>
    <message>
        <source>The scans did not come as DICOM, so their mask cannot become DICOM either; save it as NIfTI, or open the DICOM series.</source>
        <translation>Les scans ne sont pas venus en DICOM, leur masque ne peut donc pas le devenir&#x202f;; enregistrez-le en NIfTI, ou ouvrez la série DICOM.</translation>
    </message>
    <message>
        <source>The scans of {case} are not recorded.</source>
        <translation>Les images de {case} ne sont pas consignées.</translation>
    </message>
    <message>
        <source>The segmentation failed</source>
        <translation>La segmentation a échoué</translation>
    </message>
    <message>
        <source>The skull seems to be removed, but {found}. If it is still there, have the brain masked first, or do not rely on the result.</source>
        <translation>Le crâne semble retiré, mais {found}. S’il est encore là, faire d’abord masquer le cerveau, ou ne pas se fier au résultat.</translation>
    </message>
    <message>
        <source>The slices of {series} were resampled as they were read, or lie in a mosaic, so the mask fits none of its images; save it as NIfTI.</source>
        <translation>Les coupes de {series} ont été rééchantillonnées à la lecture, ou sont dans une mosaïque&#x202f;; le masque ne correspond donc à aucune de ses images&#x202f;; enregistrez-le en NIfTI.</translation>
    </message>
    <message>
        <source>The strokes cannot be kept in case of a crash: {reason}. Painting goes on; save the mask soon.</source>
        <translation>Les traits ne peuvent pas être conservés en cas de plantage&#xa0;: {reason}. La peinture continue&#x202f;; enregistrez bientôt le masque.</translation>
    </message>
    <message>
        <source>The system does not allow this name.</source>
        <translation>Le système n’autorise pas ce nom.</translation>
    </message>
    <message>
        <source>The thresholds were changed in the window; the command gives the mask by the thresholds of the model.</source>
        <translation>Les seuils ont été changés dans la fenêtre&#x202f;; la commande donne le masque selon les seuils du modèle.</translation>
    </message>
    <message>
        <source>The training ended without a model.</source>
        <translation>L’entraînement s’est terminé sans modèle.</translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation>L’entraînement a échoué.</translation>
    </message>
    <message>
        <source>The two stages differ by {value} inside the mask</source>
        <translation>Les deux étapes diffèrent de {value} dans le masque</translation>
    </message>
    <message>
        <source>The worker on {host} does not see the folder {folder} of the batch. That folder and the scans must have the same paths on all computers.</source>
        <translation>Le worker sur {host} ne voit pas le dossier {folder} du lot. Ce dossier et les images doivent avoir les mêmes chemins sur tous les ordinateurs.</translation>
    </message>
    <message>
        <source>The worker on {host} has version {theirs} of the program, and the batch was begun by {ours}; install one version on all computers.</source>
        <translation>Le worker sur {host} a la version {theirs} du programme, et le lot a été commencé par la version {ours}&#x202f;; installez une seule version sur tous les ordinateurs.</translation>
    </message>
    <message>
        <source>The {count} channels of {name} are equal; they are read as one.</source>
        <translation>Les {count} canaux de {name} sont égaux&#x202f;; ils sont lus comme un seul.</translation>
    </message>
    <message>
        <source>The {name} fell from {baseline:.4g} at the baseline to {now:.4g} {unit}, by {percent:.0f} %; this response begins at {limit:.0f} %.</source>
        <translation>Baisse de la valeur «&#xa0;{name}&#xa0;» de {baseline:.4g} à l’examen de référence à {now:.4g} {unit}, soit {percent:.0f}&#xa0;%&#x202f;; cette réponse commence à {limit:.0f} %.</translation>
    </message>
    <message>
        <source>The {name} grew from its nadir of {nadir:.4g} to {now:.4g} {unit}, by {percent:.0f} %; progression begins at {limit:.0f} %.</source>
        <translation>Hausse de la valeur «&#xa0;{name}&#xa0;» de son nadir {nadir:.4g} à {now:.4g} {unit}, soit {percent:.0f}&#xa0;%&#x202f;; la progression commence à {limit:.0f} %.</translation>
    </message>
    <message>
        <source>There is a new lesion since the baseline.</source>
        <translation>Une nouvelle lésion est apparue depuis l’examen de référence.</translation>
    </message>
    <message>
        <source>There is already a model {model_id!r}; import this one under another id (unet-gui import-model … --id NAME), or remove the other one first.</source>
        <translation>Il existe déjà un modèle {model_id!r}&#x202f;; importer celui-ci sous un autre id (unet-gui import-model … --id NAME), ou supprimer d’abord l’autre.</translation>
    </message>
    <message>
        <source>There is no device {device!r}; give {forms}.</source>
        <translation>Il n’y a pas de périphérique {device!r}&#x202f;; donner {forms}.</translation>
    </message>
    <message>
        <source>There is no mask to add: segment the case first.</source>
        <translation>Il n’y a pas de masque à ajouter&#xa0;: segmentez d’abord le cas.</translation>
    </message>
    <message>
        <source>There is no model {name!r}: it is neither a folder nor a known id ({known}).</source>
        <translation>Il n’y a pas de modèle {name!r}&#xa0;: ce n’est ni un dossier ni un id connu ({known}).</translation>
    </message>
    <message>
        <source>There is no network {network!r}; known are {networks}.</source>
        <translation>Il n’y a pas de réseau {network!r}&#x202f;; sont connus {networks}.</translation>
    </message>
    <message>
        <source>There is no other lesion</source>
        <translation>Il n’y a pas d’autre lésion</translation>
    </message>
    <message>
        <source>There is no precision {precision!r}; give {known}.</source>
        <translation>Il n’y a pas de précision {precision!r}&#x202f;; donner {known}.</translation>
    </message>
    <message>
        <source>There is no recipe {name}; choose one of {known}, or give a .json file.</source>
        <translation>Il n’y a pas de recette {name}&#x202f;; choisir parmi {known}, ou donner un fichier .json.</translation>
    </message>
    <message>
        <source>There is no room for {size_mb:.0f} MB of temporary data in {folder}: free some, or set TMPDIR to another folder.</source>
        <translation>Pas de place pour {size_mb:.0f} Mo de données temporaires dans {folder}&#xa0;: en libérer, ou indiquer un autre dossier dans TMPDIR.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for files in {folder}.</source>
        <translation>Il n’y a plus de place sur le disque pour des fichiers dans {folder}.</translation>
    </message>
    <message>
        <source>There is no runtime {runtime!r}; give {known}.</source>
        <translation>Il n’y a pas de bibliothèque {runtime!r}&#x202f;; donner {known}.</translation>
    </message>
    <message>
        <source>There is no series {number} with images; the study has {there}.</source>
        <translation>Il n’y a pas de série {number} avec des images&#x202f;; l’examen a {there}.</translation>
    </message>
    <message>
        <source>There is no tumour at this place</source>
        <translation>Il n’y a pas de tumeur à cet endroit</translation>
    </message>
    <message>
        <source>There is no tumour to go to yet: press Segment, or open a reference</source>
        <translation>Pas encore de tumeur où aller&#xa0;: appuyer sur Segmenter, ou ouvrir une référence</translation>
    </message>
    <message>
        <source>There is no voxel {numbers}; the scan has {last}.</source>
        <translation>Il n’y a pas de voxel {numbers}&#x202f;; le dernier de l’image est {last}.</translation>
    </message>
    <message>
        <source>There is not enough memory on the device for one tile.</source>
        <translation>Pas assez de mémoire sur le périphérique pour une tuile.</translation>
    </message>
    <message>
        <source>There was no reference, so the error of this mask is not known.</source>
        <translation>Il n’y avait pas de référence, l’erreur de ce masque n’est donc pas connue.</translation>
    </message>
    <message>
        <source>This mask was made before the roles of the files were changed; press Segment for a new one.</source>
        <translation>Ce masque date d’avant le changement des rôles des fichiers&#x202f;; appuyer sur Segmenter pour un nouveau.</translation>
    </message>
    <message>
        <source>This processor has no operations for bfloat16, such as AMX. Choose the precision float32.</source>
        <translation>Ce processeur n’a pas d’opérations pour bfloat16, comme AMX. Choisir la précision float32.</translation>
    </message>
    <message>
        <source>This seems to be {kind} ({clue}); the training data of the model name nothing of the kind, and its result may mean little.</source>
        <translation>Cela semble être {kind} ({clue})&#x202f;; les données d’entraînement du modèle ne nomment rien de tel, et son résultat peut ne pas vouloir dire grand-chose.</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>To be confirmed by an examination at least 4 weeks later.</source>
        <translation>À confirmer par un examen au moins 4 semaines plus tard.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Tumour core</source>
        <translation>Cœur tumoral</translation>
    </message>
    <message>
        <source>Tumour region</source>
        <translation>Région tumorale</translation>
    </message>
    <message>
        <source>Tumour segmentation</source>
        <translation>Segmentation de tumeur</translation>
    </message>
    <message>
        <source>Type three numbers, such as 120 98 77, instead of “{typed}”.</source>
        <translation>Saisir trois nombres, par exemple 120 98 77, au lieu de “{typed}”.</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Volume (mL)</source>
        <translation>Volume (mL)</translation>
    </message>
    <message>
        <source>Volume of targets</source>
        <translation>Volume des cibles</translation>
    </message>
    <message>
        <source>Volume of the targets, mL</source>
        <translation>Volume des cibles, mL</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Volumes and lesions, CSV</source>
        <translation>Volumes et lésions, CSV</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting for the case to be shown</source>
        <translation>En attente de l’affichage du cas</translation>
    </message>
    <message>
        <source>Waiting for the mask to rest</source>
        <translation>En attente que le masque se stabilise</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Mise en route</translation>
    </message>
    <message>
        <source>Weights (SHA-256)</source>
        <translation>Poids (SHA-256)</translation>
    </message>
    <message>
        <source>Weights of {weights} are loaded, SHA-256 {sha256}…</source>
        <translation>Les poids de {weights} sont chargés, SHA-256 {sha256}…</translation>
    </message>
    <message>
        <source>What was not checked</source>
        <translation>Ce qui n’a pas été vérifié</translation>
    </message>
    <message>
        <source>Which sequence is {source}? Its headers say {text}, which may mean {guesses} or another one; it counts as none of them until you say which.</source>
        <translation>Quelle séquence est {source}&#x202f;? Ses en-têtes disent {text}, qui peut signifier {guesses} ou une autre&#x202f;; elle ne compte pour aucune d’elles tant que ce n’est pas précisé.</translation>
    </message>
    <message>
        <source>Which sequence is {source}? Its name says {text}, which may mean {guesses} or another one; it counts as none of them until you say which.</source>
        <translation>Quelle séquence est {source}&#x202f;? Son nom contient {text}, qui peut signifier {guesses} ou une autre&#x202f;; elle ne compte pour aucune d’elles tant que ce n’est pas précisé.</translation>
    </message>
    <message>
        <source>Whole brain</source>
        <translation>Cerveau entier</translation>
    </message>
    <message>
        <source>Whole tumour</source>
        <translation>Tumeur entière</translation>
    </message>
    <message>
        <source>Whole tumour (1)</source>
        <translation>Tumeur entière (1)</translation>
    </message>
    <message>
        <source>Whole tumour (255)</source>
        <translation>Tumeur entière (255)</translation>
    </message>
    <message>
        <source>Within 12 weeks of the end of radiotherapy, progression has to be confirmed by the next examination.</source>
        <translation>Dans les 12 semaines suivant la fin de la radiothérapie, une progression doit être confirmée par l’examen suivant.</translation>
    </message>
    <message>
        <source>Without both it is worse.</source>
        <translation>Sans les deux, c’est pire.</translation>
    </message>
    <message>
        <source>Without validation cases there is no best epoch; keep the last one (--keep last) or average the weights (--average 0.998).</source>
        <translation>Sans cas de validation, il n’y a pas de meilleure époque&#x202f;; garder la dernière (--keep last) ou faire la moyenne des poids (--average 0.998).</translation>
    </message>
    <message>
        <source>World coordinates</source>
        <translation>Coordonnées du monde</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Writing the film</source>
        <translation>Écriture du film</translation>
    </message>
    <message>
        <source>Writing {kind}</source>
        <translation>Écriture&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>Wrote {folder}</source>
        <translation>Écrit&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Wrote {model} with the weights of epoch {best_epoch}: {regions}</source>
        <translation>{model} écrit avec les poids de l’époque {best_epoch}&#xa0;: {regions}</translation>
    </message>
    <message>
        <source>a 2-D network needs a plane</source>
        <translation>un réseau 2D a besoin d’un plan</translation>
    </message>
    <message>
        <source>a 3-D network has no plane</source>
        <translation>un réseau 3D n’a pas de plan</translation>
    </message>
    <message>
        <source>a CT scan</source>
        <translation>un scanner (CT)</translation>
    </message>
    <message>
        <source>a PET scan</source>
        <translation>une TEP</translation>
    </message>
    <message>
        <source>a case has no files</source>
        <translation>un cas n’a pas de fichiers</translation>
    </message>
    <message>
        <source>a case without a name</source>
        <translation>un cas sans nom</translation>
    </message>
    <message>
        <source>a contrast agent is stated</source>
        <translation>un produit de contraste est indiqué</translation>
    </message>
    <message>
        <source>a dark layer like bone lies 5 to 15 mm below its surface</source>
        <translation>une couche sombre comme de l’os se trouve 5 à 15 mm sous sa surface</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>un périphérique</translation>
    </message>
    <message>
        <source>a file has no path</source>
        <translation>un fichier n’a pas de chemin</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>a meningioma</source>
        <translation>un méningiome</translation>
    </message>
    <message>
        <source>a metastasis</source>
        <translation>une métastase</translation>
    </message>
    <message>
        <source>a nuclear scan</source>
        <translation>une scintigraphie</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>un tube (pipe)</translation>
    </message>
    <message>
        <source>a scan</source>
        <translation>un scan</translation>
    </message>
    <message>
        <source>a sentence does not fit its words</source>
        <translation>une phrase ne va pas avec ses mots</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>un socket</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>une table</translation>
    </message>
    <message>
        <source>a tumour after treatment</source>
        <translation>une tumeur traitée</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a {kind} has {count} points</source>
        <translation>un objet {kind} a {count} points</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>environ {amount}</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min left</source>
        <translation>encore environ {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>encore environ {minutes} min</translation>
    </message>
    <message>
        <source>above {bound}</source>
        <translation>supérieur à {bound}</translation>
    </message>
    <message>
        <source>add angle</source>
        <translation>ajouter un angle</translation>
    </message>
    <message>
        <source>add ruler</source>
        <translation>ajouter une règle</translation>
    </message>
    <message>
        <source>added to the open case</source>
        <translation>ajouté au cas ouvert</translation>
    </message>
    <message>
        <source>all sequences share one grid</source>
        <translation>toutes les séquences partagent une grille</translation>
    </message>
    <message>
        <source>all spacings are alike, and axial is usual</source>
        <translation>tous les espacements sont égaux, et l’axial est l’usage</translation>
    </message>
    <message>
        <source>an assumed order of channels</source>
        <translation>un ordre supposé des canaux</translation>
    </message>
    <message>
        <source>an earlier opening</source>
        <translation>une ouverture antérieure</translation>
    </message>
    <message>
        <source>an image of no stated kind</source>
        <translation>une image dont le type n’est pas indiqué</translation>
    </message>
    <message>
        <source>an image of {modality}</source>
        <translation>une image de {modality}</translation>
    </message>
    <message>
        <source>another disease than a glioma</source>
        <translation>une autre maladie qu’un gliome</translation>
    </message>
    <message>
        <source>as in the reference</source>
        <translation>comme dans la référence</translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <translation>au moins {bound}</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>au plus {bound}</translation>
    </message>
    <message>
        <source>at one place</source>
        <translation>au même endroit</translation>
    </message>
    <message>
        <source>auto, cpu, gpu, gpu:N, intel-gpu or intel-gpu:N</source>
        <translation>auto, cpu, gpu, gpu:N, intel-gpu ou intel-gpu:N</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axial</translation>
    </message>
    <message>
        <source>axial slices</source>
        <translation>coupes axiales</translation>
    </message>
    <message>
        <source>b {value:.0f}</source>
        <translation>b {value:.0f}</translation>
    </message>
    <message>
        <source>base_filters and depth must be integers, got {filters} and {depth}.</source>
        <translation>base_filters et depth doivent être des entiers, et non {filters} et {depth}.</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>begin correction</source>
        <translation>commencer la correction</translation>
    </message>
    <message>
        <source>bfloat16 is offered on CPUs only, and the network runs on {device}. Choose the precision auto or float32, or the CPU.</source>
        <translation>bfloat16 n’est proposé que sur CPU, et le réseau s’exécute sur {device}. Choisir la précision auto ou float32, ou le CPU.</translation>
    </message>
    <message>
        <source>bfloat16 needs the runtime OpenVINO, and the network runs in {runtime}. Choose OpenVINO, or the precision float32.</source>
        <translation>bfloat16 demande la bibliothèque OpenVINO, et le réseau s’exécute dans {runtime}. Choisir OpenVINO, ou la précision float32.</translation>
    </message>
    <message>
        <source>brain of {ml:.0f} mL</source>
        <translation>cerveau de {ml:.0f} mL</translation>
    </message>
    <message>
        <source>brush stroke</source>
        <translation>trait de pinceau</translation>
    </message>
    <message>
        <source>by its size ({size}) its first axis may be that of the channels; if it is, move it to the end</source>
        <translation>d’après sa taille ({size}), son premier axe peut être celui des canaux&#x202f;; si c’est le cas, le déplacer à la fin</translation>
    </message>
    <message>
        <source>by {clue}</source>
        <translation>d’après {clue}</translation>
    </message>
    <message>
        <source>change class</source>
        <translation>changer de classe</translation>
    </message>
    <message>
        <source>change classes</source>
        <translation>changer les classes</translation>
    </message>
    <message>
        <source>change thresholds</source>
        <translation>changer les seuils</translation>
    </message>
    <message>
        <source>channels are numbered</source>
        <translation>les canaux sont numérotés</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>claims more pixels than fit into the memory</source>
        <translation>prétend avoir plus de pixels que la mémoire n’en contient</translation>
    </message>
    <message>
        <source>classes gives two classes one value</source>
        <translation>classes donne la même valeur à deux classes</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>couleurs</translation>
    </message>
    <message>
        <source>colours or vectors</source>
        <translation>des couleurs ou des vecteurs</translation>
    </message>
    <message>
        <source>column {name}</source>
        <translation>colonne {name}</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>des nombres complexes</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>coronal</translation>
    </message>
    <message>
        <source>coronal slices</source>
        <translation>coupes coronales</translation>
    </message>
    <message>
        <source>dataset.json does not name the sequence of each channel of {image}; add the names there as modality.</source>
        <translation>dataset.json ne nomme pas la séquence de chaque canal de {image}&#x202f;; y ajouter les noms sous modality.</translation>
    </message>
    <message>
        <source>dataset.json names the sequence {name} for two channels or more; each channel is another sequence.</source>
        <translation>dataset.json indique la séquence {name} pour deux canaux ou plus&#x202f;; chaque canal est une autre séquence.</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>jour {number}</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>décidés</translation>
    </message>
    <message>
        <source>depth must be at most {max_depth}, got {depth}.</source>
        <translation>depth doit être au plus {max_depth}, et non {depth}.</translation>
    </message>
    <message>
        <source>derivation {words}</source>
        <translation>dérivation {words}</translation>
    </message>
    <message>
        <source>description {words}</source>
        <translation>description {words}</translation>
    </message>
    <message>
        <source>does not fit ({why})</source>
        <translation>ne convient pas ({why})</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faits</translation>
    </message>
    <message>
        <source>drop correction</source>
        <translation>abandonner la correction</translation>
    </message>
    <message>
        <source>each sequence once</source>
        <translation>chaque séquence une fois</translation>
    </message>
    <message>
        <source>echo planar imaging</source>
        <translation>imagerie écho-planaire</translation>
    </message>
    <message>
        <source>echo time {value:.4g} ms</source>
        <translation>temps d’écho {value:.4g} ms</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>corrigé à la main</translation>
    </message>
    <message>
        <source>edited mask</source>
        <translation>masque corrigé</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>ailleurs</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>enhancing tumour</source>
        <translation>tumeur rehaussée</translation>
    </message>
    <message>
        <source>eraser stroke</source>
        <translation>trait de gomme</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>code de sortie {code}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>false</source>
        <translation>faux</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>remplir</translation>
    </message>
    <message>
        <source>fill holes</source>
        <translation>combler les trous</translation>
    </message>
    <message>
        <source>finite</source>
        <translation>fini</translation>
    </message>
    <message>
        <source>format must be {n}</source>
        <translation>format doit être {n}</translation>
    </message>
    <message>
        <source>from {low:.0f} to {high:.0f}</source>
        <translation>de {low:.0f} à {high:.0f}</translation>
    </message>
    <message>
        <source>full size</source>
        <translation>taille entière</translation>
    </message>
    <message>
        <source>give --label-scheme or --label-values, or state labels in dataset.json</source>
        <translation>donner --label-scheme ou --label-values, ou indiquer labels dans dataset.json</translation>
    </message>
    <message>
        <source>gradient echo with TE {te} ms, TR {tr} ms and flip angle {flip}</source>
        <translation>écho de gradient avec TE {te} ms, TR {tr} ms et angle de bascule {flip}</translation>
    </message>
    <message>
        <source>gradient echo with the long TE {te} ms (T2*)</source>
        <translation>écho de gradient à TE long, {te} ms (T2*)</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>dilater</translation>
    </message>
    <message>
        <source>has its slices as tiles of one picture, and its header does not tell where they lie</source>
        <translation>a ses coupes en tuiles d’une seule image, et l’en-tête ne dit pas où elles se trouvent</translation>
    </message>
    <message>
        <source>has no positions of slices in the patient</source>
        <translation>n’a pas de positions des coupes dans le patient</translation>
    </message>
    <message>
        <source>has one slice only</source>
        <translation>n’a qu’une coupe</translation>
    </message>
    <message>
        <source>has only {first:.0f} slice, too few for a model</source>
        <translation>n’a que {first:.0f} coupe, trop peu pour un modèle</translation>
    </message>
    <message>
        <source>has only {first:.0f} slices, too few for a model</source>
        <translation>n’a que {first:.0f} coupes, trop peu pour un modèle</translation>
    </message>
    <message>
        <source>has slice {numbers} more than once; the first of each is taken</source>
        <translation>a la coupe {numbers} plus d’une fois&#x202f;; la première est prise</translation>
    </message>
    <message>
        <source>has slices too far from each other for a volume</source>
        <translation>a des coupes trop éloignées les unes des autres pour un volume</translation>
    </message>
    <message>
        <source>has slices {numbers} more than once; the first of each is taken</source>
        <translation>a les coupes {numbers} plus d’une fois&#x202f;; la première de chacune est prise</translation>
    </message>
    <message>
        <source>has unevenly spaced slices, {first:.4g} to {last:.4g} mm apart, widest after slice {numbers}</source>
        <translation>a des coupes inégalement espacées, de {first:.4g} à {last:.4g} mm, l’écart le plus grand après la coupe {numbers}</translation>
    </message>
    <message>
        <source>has {first:.0f} volume that lacks slices; it is left out</source>
        <translation>a {first:.0f} volume auquel manquent des coupes&#x202f;; il est omis</translation>
    </message>
    <message>
        <source>has {first:.0f} volumes that lack slices; they are left out</source>
        <translation>a {first:.0f} volumes auxquels manquent des coupes&#x202f;; ils sont omis</translation>
    </message>
    <message>
        <source>holds colours</source>
        <translation>contient des couleurs</translation>
    </message>
    <message>
        <source>image type FLUID_ATTENUATED</source>
        <translation>type d’image FLUID_ATTENUATED</translation>
    </message>
    <message>
        <source>image type T1</source>
        <translation>type d’image T1</translation>
    </message>
    <message>
        <source>image type T2</source>
        <translation>type d’image T2</translation>
    </message>
    <message>
        <source>image type of another sequence</source>
        <translation>type d’image d’une autre séquence</translation>
    </message>
    <message>
        <source>image type {words}</source>
        <translation>type d’image {words}</translation>
    </message>
    <message>
        <source>in folders of one file each</source>
        <translation>dans des dossiers d’un fichier chacun</translation>
    </message>
    <message>
        <source>in one folder</source>
        <translation>dans un dossier</translation>
    </message>
    <message>
        <source>interpolate</source>
        <translation>interpoler</translation>
    </message>
    <message>
        <source>is a file of DataLad (git-annex), and its content has not been downloaded; run datalad get, or git annex get, with its name</source>
        <translation>est un fichier de DataLad (git-annex), et son contenu n’a pas été téléchargé&#x202f;; lancer datalad get, ou git annex get, avec son nom</translation>
    </message>
    <message>
        <source>is a localizer</source>
        <translation>est une image de repérage</translation>
    </message>
    <message>
        <source>is a map that was computed from scans</source>
        <translation>est une carte calculée à partir d’images</translation>
    </message>
    <message>
        <source>is a pointer of Git LFS, and its content has not been downloaded; run git lfs pull</source>
        <translation>est un pointeur de Git LFS, et son contenu n’a pas été téléchargé&#x202f;; lancer git lfs pull</translation>
    </message>
    <message>
        <source>is a projection of a scan</source>
        <translation>est une projection d’une image</translation>
    </message>
    <message>
        <source>is a region that was drawn, saved as a scan</source>
        <translation>est une région dessinée, enregistrée comme image</translation>
    </message>
    <message>
        <source>is a report or another document without images</source>
        <translation>est un compte rendu ou un autre document sans images</translation>
    </message>
    <message>
        <source>is another sequence</source>
        <translation>est une autre séquence</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>is {title}, and the models are for MRI</source>
        <translation>est {title}, et les modèles sont faits pour l’IRM</translation>
    </message>
    <message>
        <source>is {value!r}; known are {known}</source>
        <translation>vaut {value!r}&#x202f;; sont connus {known}</translation>
    </message>
    <message>
        <source>it blends a stage on the whole brain with one around the tumour</source>
        <translation>il mélange une étape sur le cerveau entier avec une étape autour de la tumeur</translation>
    </message>
    <message>
        <source>it blends stages with different outputs</source>
        <translation>il mélange des étapes aux sorties différentes</translation>
    </message>
    <message>
        <source>it comes later in the alphabet</source>
        <translation>il vient plus tard dans l’alphabet</translation>
    </message>
    <message>
        <source>it does not say where its axes run, so left and right are a guess: the first axis is taken to run to the left, the second to the front and the third up</source>
        <translation>elle ne dit pas où vont ses axes, gauche et droite sont donc supposées&#xa0;: le premier axe est pris vers la gauche, le deuxième vers l’avant et le troisième vers le haut</translation>
    </message>
    <message>
        <source>it does not say where its axes run, so left and right are a guess: they are taken to run to the left, the back and up</source>
        <translation>elle ne dit pas où vont ses axes, donc la gauche et la droite sont supposées&#xa0;: ils sont pris vers la gauche, l’arrière et le haut</translation>
    </message>
    <message>
        <source>it does not state the sizes of its voxels; 1 mm is a guess, so lengths and volumes may be wrong</source>
        <translation>elle ne dit pas la taille de ses voxels&#x202f;; 1 mm est une supposition, donc les longueurs et les volumes peuvent être faux</translation>
    </message>
    <message>
        <source>it fills {share:.0%} of its box, more than brains do</source>
        <translation>elle remplit {share:.0%} de sa boîte, plus que les cerveaux</translation>
    </message>
    <message>
        <source>it has more than {max_items} entries</source>
        <translation>il a plus de {max_items} entrées</translation>
    </message>
    <message>
        <source>it has {count} cells, and there are {wanted} columns</source>
        <translation>elle a {count} cellules pour {wanted} colonnes</translation>
    </message>
    <message>
        <source>it has {count} classes and {outputs} outputs</source>
        <translation>il a {count} classes et {outputs} sorties</translation>
    </message>
    <message>
        <source>it holds no magnitudes of a first echo</source>
        <translation>il ne contient pas les magnitudes d’un premier écho</translation>
    </message>
    <message>
        <source>it is a pickle, which can run any code when it is read</source>
        <translation>c’est un pickle, qui peut exécuter du code à la lecture</translation>
    </message>
    <message>
        <source>it is a whole model, whose configuration can carry code; save its weights alone, with model.save_weights</source>
        <translation>c’est un modèle entier, dont la configuration peut porter du code&#x202f;; n’enregistrer que ses poids, avec model.save_weights</translation>
    </message>
    <message>
        <source>it is an archive</source>
        <translation>c’est une archive</translation>
    </message>
    <message>
        <source>it is an archive of a whole model, which can carry code</source>
        <translation>c’est une archive d’un modèle entier, qui peut porter du code</translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation>il est d’un autre genre</translation>
    </message>
    <message>
        <source>it is only {least_mm:.0f} mm across</source>
        <translation>il n’a que {least_mm:.0f} mm de large</translation>
    </message>
    <message>
        <source>it may be a whole model, which can carry code; save its weights alone</source>
        <translation>c’est peut-être un modèle entier, qui peut porter du code&#x202f;; n’enregistrer que ses poids</translation>
    </message>
    <message>
        <source>it measures {wide:.0f} × {long:.0f} × {high:.0f} mm, more than brains do</source>
        <translation>elle mesure {wide:.0f} × {long:.0f} × {high:.0f} mm, plus que les cerveaux</translation>
    </message>
    <message>
        <source>it names no scan</source>
        <translation>elle ne nomme aucune image</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>il a été fermé</translation>
    </message>
    <message>
        <source>it was resampled into another space</source>
        <translation>il a été rééchantillonné dans un autre espace</translation>
    </message>
    <message>
        <source>its arrays claim {claimed:,} bytes, more than its size allows</source>
        <translation>ses tableaux annoncent {claimed:,} octets, plus que sa taille ne permet</translation>
    </message>
    <message>
        <source>its axes are not at right angles; slices are drawn as if they were, while positions, lengths and volumes are exact</source>
        <translation>ses axes ne sont pas à angle droit&#x202f;; les coupes sont dessinées comme s’ils l’étaient, tandis que positions, longueurs et volumes sont exacts</translation>
    </message>
    <message>
        <source>its first axis ({size}) is taken as that of the channels</source>
        <translation>son premier axe ({size}) est pris comme celui des canaux</translation>
    </message>
    <message>
        <source>its first stage depends on a stage before it</source>
        <translation>sa première étape dépend d’une étape précédente</translation>
    </message>
    <message>
        <source>its header is the identity, as of files that were saved without their header; lengths, volumes, and left and right may be wrong</source>
        <translation>son en-tête est la matrice identité, comme celui des fichiers enregistrés sans leur en-tête&#x202f;; les longueurs, les volumes, la gauche et la droite peuvent être faux</translation>
    </message>
    <message>
        <source>its header, in {unit}, makes it {longest:.3g} mm long, unlike any head; lengths and volumes may be wrong</source>
        <translation>son en-tête, en {unit}, lui donne une longueur de {longest:.3g} mm, contrairement à toute tête&#x202f;; longueurs et volumes peuvent être faux</translation>
    </message>
    <message>
        <source>its pixels are closest to squares</source>
        <translation>ses pixels sont les plus proches de carrés</translation>
    </message>
    <message>
        <source>its sequences were changed</source>
        <translation>ses séquences ont été changées</translation>
    </message>
    <message>
        <source>its sform is unusable, so its qform is used</source>
        <translation>son sform est inutilisable, son qform est donc utilisé</translation>
    </message>
    <message>
        <source>its sform, which is used, and its qform differ in {differs}; a program that uses the qform shows it {where}</source>
        <translation>son sform, qui est utilisé, et son qform diffèrent par {differs}&#x202f;; un programme qui utilise le qform l’affiche {where}</translation>
    </message>
    <message>
        <source>its sform, which is used, gives voxels of {spacing} mm, but its pixdim {other} mm; in a program that uses the pixdim, {volumes}</source>
        <translation>son sform, qui est utilisé, donne des voxels de {spacing} mm, mais son pixdim {other} mm&#x202f;; dans un programme qui utilise le pixdim, {volumes}</translation>
    </message>
    <message>
        <source>its space ({space}) does not tell left from right; its axes are taken as those of a patient, to the left, the back and up, which is a guess</source>
        <translation>son espace ({space}) ne distingue pas la gauche de la droite&#x202f;; ses axes sont pris comme ceux d’un patient, vers la gauche, l’arrière et le haut, ce qui est une supposition</translation>
    </message>
    <message>
        <source>its values</source>
        <translation>ses valeurs</translation>
    </message>
    <message>
        <source>its voxel sizes are not all positive ({spacing}); they are taken as {other} mm, so lengths, volumes and left and right may be wrong</source>
        <translation>ses tailles de voxel ne sont pas toutes positives ({spacing})&#x202f;; elles sont prises comme {other} mm, donc longueurs, volumes et gauche-droite peuvent être faux</translation>
    </message>
    <message>
        <source>its voxels are larger</source>
        <translation>ses voxels sont plus grands</translation>
    </message>
    <message>
        <source>jobs must be a number</source>
        <translation>jobs doit être un nombre</translation>
    </message>
    <message>
        <source>keep lesion</source>
        <translation>garder la lésion</translation>
    </message>
    <message>
        <source>label {value}</source>
        <translation>étiquette {value}</translation>
    </message>
    <message>
        <source>lacks slice {numbers} of {first:.0f}</source>
        <translation>il manque la coupe {numbers} sur {first:.0f}</translation>
    </message>
    <message>
        <source>lacks slices {numbers} of {first:.0f}</source>
        <translation>il manque les coupes {numbers} sur {first:.0f}</translation>
    </message>
    <message>
        <source>largest spacing, {mm:.3g} mm, is across it</source>
        <translation>le plus grand espacement, {mm:.3g} mm, lui est perpendiculaire</translation>
    </message>
    <message>
        <source>lasso</source>
        <translation>lasso</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>left and right are a guess</source>
        <translation>gauche et droite sont supposées</translation>
    </message>
    <message>
        <source>lengths differ</source>
        <translation>les longueurs diffèrent</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>letters, digits, dots, underscores and hyphens, 80 at most</source>
        <translation>fait de lettres, chiffres, points, tirets bas et traits d’union, 80 au plus</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>line {number} of {file}</source>
        <translation>ligne {number} de {file}</translation>
    </message>
    <message>
        <source>long TR {tr} ms with short TE {te} ms (proton density)</source>
        <translation>TR long, {tr} ms, avec TE court, {te} ms (densité de protons)</translation>
    </message>
    <message>
        <source>loss {loss:.3f}</source>
        <translation>perte {loss:.3f}</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>masque</translation>
    </message>
    <message>
        <source>may_lack names {strange}, which sequences does not</source>
        <translation>may_lack nomme {strange}, que sequences ne nomme pas</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <source>move angle</source>
        <translation>déplacer l’angle</translation>
    </message>
    <message>
        <source>move ruler</source>
        <translation>déplacer la règle</translation>
    </message>
    <message>
        <source>must be {wanted}, but is {value!r}</source>
        <translation>doit être {wanted}, mais vaut {value!r}</translation>
    </message>
    <message>
        <source>must be {wanted}, not {found}</source>
        <translation>doit être {wanted}, et non {found}</translation>
    </message>
    <message>
        <source>name left out</source>
        <translation>nom omis</translation>
    </message>
    <message>
        <source>named together</source>
        <translation>nommés ensemble</translation>
    </message>
    <message>
        <source>names alike but for series numbers</source>
        <translation>noms semblables hormis les numéros de série</translation>
    </message>
    <message>
        <source>names alike but for the sequence</source>
        <translation>noms semblables hormis la séquence</translation>
    </message>
    <message>
        <source>names that do not contradict each other</source>
        <translation>noms qui ne se contredisent pas</translation>
    </message>
    <message>
        <source>nearly all of it is background</source>
        <translation>presque tout est du fond</translation>
    </message>
    <message>
        <source>neither sform nor qform gives the orientation, so left and right are a guess: the first axis is taken to run to the left, the second to the front and the third up</source>
        <translation>ni sform ni qform ne donne l’orientation, gauche et droite sont donc supposées&#xa0;: le premier axe est pris vers la gauche, le deuxième vers l’avant et le troisième vers le haut</translation>
    </message>
    <message>
        <source>neurological: the patient&apos;s left is on the left</source>
        <translation>neurologique&#xa0;: la gauche du patient est à gauche</translation>
    </message>
    <message>
        <source>no clue</source>
        <translation>aucun indice</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>aucun fichier</translation>
    </message>
    <message>
        <source>no line lies across the longest one</source>
        <translation>aucune ligne ne croise la plus longue</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>aucun masque</translation>
    </message>
    <message>
        <source>no number at all</source>
        <translation>aucun nombre</translation>
    </message>
    <message>
        <source>no sequence that the model takes</source>
        <translation>aucune séquence que le modèle accepte</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>none at the baseline</source>
        <translation>aucune à l’examen de référence</translation>
    </message>
    <message>
        <source>none; the scans were taken as they are</source>
        <translation>aucune&#x202f;; les scans ont été pris tels quels</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>pas encore faits</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>non corrigé</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>nudge</source>
        <translation>pousser</translation>
    </message>
    <message>
        <source>oblique axial</source>
        <translation>axial oblique</translation>
    </message>
    <message>
        <source>oblique coronal</source>
        <translation>coronal oblique</translation>
    </message>
    <message>
        <source>oblique sagittal</source>
        <translation>sagittal oblique</translation>
    </message>
    <message>
        <source>of another class</source>
        <translation>d’une autre classe</translation>
    </message>
    <message>
        <source>of the longest diameter of a slice and the longest one across it</source>
        <translation>du plus long diamètre d’une coupe et du plus long en travers</translation>
    </message>
    <message>
        <source>of the perpendicular diameters with the largest product</source>
        <translation>des diamètres perpendiculaires de plus grand produit</translation>
    </message>
    <message>
        <source>on one grid</source>
        <translation>sur une même grille</translation>
    </message>
    <message>
        <source>on one slice</source>
        <translation>sur une seule coupe</translation>
    </message>
    <message>
        <source>one DICOM study</source>
        <translation>un examen DICOM</translation>
    </message>
    <message>
        <source>one name with numbers of channels</source>
        <translation>un même nom avec des numéros de canaux</translation>
    </message>
    <message>
        <source>one subject and one session by BIDS</source>
        <translation>un seul sujet et une seule session selon BIDS</translation>
    </message>
    <message>
        <source>only other series state an agent</source>
        <translation>seules d’autres séries indiquent un produit</translation>
    </message>
    <message>
        <source>only some names have {found}</source>
        <translation>seuls certains noms ont {found}</translation>
    </message>
    <message>
        <source>only the value {value:g}</source>
        <translation>seulement la valeur {value:g}</translation>
    </message>
    <message>
        <source>only zeros</source>
        <translation>seulement des zéros</translation>
    </message>
    <message>
        <source>only {amount} are not background</source>
        <translation>seulement {amount} ne sont pas du fond</translation>
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
        <translation>partie {number}</translation>
    </message>
    <message>
        <source>partial response</source>
        <translation>réponse partielle</translation>
    </message>
    <message>
        <source>patients move between the sequences of scans as acquired</source>
        <translation>la tête bouge entre les séquences d’un examen brut</translation>
    </message>
    <message>
        <source>phase image</source>
        <translation>image de phase</translation>
    </message>
    <message>
        <source>position</source>
        <translation>la position</translation>
    </message>
    <message>
        <source>position and direction</source>
        <translation>la position et la direction</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>prédiction</translation>
    </message>
    <message>
        <source>prediction by {model}</source>
        <translation>prédiction de {model}</translation>
    </message>
    <message>
        <source>progression</source>
        <translation>progression</translation>
    </message>
    <message>
        <source>protocol {words}</source>
        <translation>protocole {words}</translation>
    </message>
    <message>
        <source>radiological: the patient&apos;s right is on the left</source>
        <translation>radiologique&#xa0;: la droite du patient est à gauche</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>remove all annotations</source>
        <translation>supprimer toutes les annotations</translation>
    </message>
    <message>
        <source>remove angle</source>
        <translation>supprimer l’angle</translation>
    </message>
    <message>
        <source>remove lesion</source>
        <translation>supprimer la lésion</translation>
    </message>
    <message>
        <source>remove ruler</source>
        <translation>supprimer la règle</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>rotated or mirrored</source>
        <translation>tourné ou en miroir</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagittal</translation>
    </message>
    <message>
        <source>sagittal slices</source>
        <translation>coupes sagittales</translation>
    </message>
    <message>
        <source>scan option EPI</source>
        <translation>option d’acquisition EPI</translation>
    </message>
    <message>
        <source>scan option FLAIR</source>
        <translation>option d’acquisition FLAIR</translation>
    </message>
    <message>
        <source>scan option T1 FLAIR</source>
        <translation>option d’acquisition T1 FLAIR</translation>
    </message>
    <message>
        <source>score {score:.1f}</source>
        <translation>score {score:.1f}</translation>
    </message>
    <message>
        <source>seems to be computed from scans ({sign})</source>
        <translation>semble calculée à partir d’images ({sign})</translation>
    </message>
    <message>
        <source>seen in training</source>
        <translation>vu à l’entraînement</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>segmenter</translation>
    </message>
    <message>
        <source>sequence {name}</source>
        <translation>séquence {name}</translation>
    </message>
    <message>
        <source>sequences must name at least one sequence.</source>
        <translation>sequences doit nommer au moins une séquence.</translation>
    </message>
    <message>
        <source>shared by the examinations, as their headers say</source>
        <translation>communes aux examens, d’après leurs en-têtes</translation>
    </message>
    <message>
        <source>show or hide mask</source>
        <translation>afficher ou masquer le masque</translation>
    </message>
    <message>
        <source>shrink</source>
        <translation>éroder</translation>
    </message>
    <message>
        <source>singular after 1</source>
        <translation>singulier après 0 et 1</translation>
    </message>
    <message>
        <source>size {size} against {other} voxels</source>
        <translation>la taille {size} contre {other} voxels</translation>
    </message>
    <message>
        <source>slices of {thickness:.3g} mm: needs {least:.3g} mm, is {across}</source>
        <translation>coupes de {thickness:.3g} mm&#xa0;: il faut {least:.3g} mm, ici {across}</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>lisser</translation>
    </message>
    <message>
        <source>spacing {spacing} against {other} mm</source>
        <translation>l’espacement {spacing} contre {other} mm</translation>
    </message>
    <message>
        <source>spin echo with TE {te} ms and TR {tr} ms</source>
        <translation>écho de spin avec TE {te} ms et TR {tr} ms</translation>
    </message>
    <message>
        <source>stages differ by</source>
        <translation>les étapes diffèrent de</translation>
    </message>
    <message>
        <source>stages differ by {differ:.2f}</source>
        <translation>les étapes diffèrent de {differ:.2f}</translation>
    </message>
    <message>
        <source>stages[0].region must be brain, because no stage is before it</source>
        <translation>stages[0].region doit être brain, car aucune étape ne la précède</translation>
    </message>
    <message>
        <source>states no positions of its slices; their order and distance ({first:.4g} mm) are a guess</source>
        <translation>n’indique pas les positions de ses coupes&#x202f;; leur ordre et leur écart ({first:.4g} mm) sont supposés</translation>
    </message>
    <message>
        <source>sum of products</source>
        <translation>somme des produits</translation>
    </message>
    <message>
        <source>text</source>
        <translation>du texte</translation>
    </message>
    <message>
        <source>text without odd characters</source>
        <translation>du texte sans caractères étranges</translation>
    </message>
    <message>
        <source>that the layers are connected as in unet3d, with ReLU where a layer has no slopes of its own; the file of weights does not say so</source>
        <translation>que les couches sont reliées comme dans unet3d, avec ReLU là où une couche n’a pas de pentes propres&#x202f;; le fichier de poids ne le dit pas</translation>
    </message>
    <message>
        <source>the age in its headers</source>
        <translation>l’âge dans ses en-têtes</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>le cas</translation>
    </message>
    <message>
        <source>the dates differ: {found}</source>
        <translation>les dates diffèrent&#xa0;: {found}</translation>
    </message>
    <message>
        <source>the files of {prefix}</source>
        <translation>les fichiers de {prefix}</translation>
    </message>
    <message>
        <source>the first is the later run</source>
        <translation>le premier est la répétition la plus tardive</translation>
    </message>
    <message>
        <source>the first is the preprocessed one</source>
        <translation>le premier est celui qui a été prétraité</translation>
    </message>
    <message>
        <source>the first names a tumour</source>
        <translation>le premier nomme une tumeur</translation>
    </message>
    <message>
        <source>the first of {count} volumes</source>
        <translation>le premier de {count} volumes</translation>
    </message>
    <message>
        <source>the first was corrected or the second made automatically</source>
        <translation>le premier a été corrigé ou le second fait automatiquement</translation>
    </message>
    <message>
        <source>the folder {folder}</source>
        <translation>le dossier {folder}</translation>
    </message>
    <message>
        <source>the folders are {found}, which tell no sequence</source>
        <translation>les dossiers sont {found}, qui n’indiquent aucune séquence</translation>
    </message>
    <message>
        <source>the front is on the left</source>
        <translation>l’avant est à gauche</translation>
    </message>
    <message>
        <source>the header states no contrast agent</source>
        <translation>l’en-tête n’indique aucun produit de contraste</translation>
    </message>
    <message>
        <source>the label names in its header</source>
        <translation>les noms d’étiquettes de son en-tête</translation>
    </message>
    <message>
        <source>the label names in {path}</source>
        <translation>les noms d’étiquettes de {path}</translation>
    </message>
    <message>
        <source>the labels of dataset.json</source>
        <translation>les étiquettes de dataset.json</translation>
    </message>
    <message>
        <source>the layout of the data set</source>
        <translation>la structure du jeu de données</translation>
    </message>
    <message>
        <source>the mask</source>
        <translation>le masque</translation>
    </message>
    <message>
        <source>the matrix of SPM beside it ({matrix}) is not read</source>
        <translation>la matrice de SPM à côté ({matrix}) n’est pas lue</translation>
    </message>
    <message>
        <source>the name of its case has more than {most} characters</source>
        <translation>le nom de son cas a plus de {most} caractères</translation>
    </message>
    <message>
        <source>the name {name}</source>
        <translation>le nom {name}</translation>
    </message>
    <message>
        <source>the names differ in {found}</source>
        <translation>les noms diffèrent par {found}</translation>
    </message>
    <message>
        <source>the names differ in {found}, which may be visits</source>
        <translation>les noms diffèrent par {found}, qui peuvent être des visites</translation>
    </message>
    <message>
        <source>the names of its segments</source>
        <translation>les noms de ses segments</translation>
    </message>
    <message>
        <source>the names suggest several patients: {found}</source>
        <translation>les noms suggèrent plusieurs patients&#xa0;: {found}</translation>
    </message>
    <message>
        <source>the names suggest several visits: {found}</source>
        <translation>les noms suggèrent plusieurs visites&#xa0;: {found}</translation>
    </message>
    <message>
        <source>the network takes the grid as it is</source>
        <translation>le réseau accepte la grille telle quelle</translation>
    </message>
    <message>
        <source>the network takes voxels of 1 mm along the axes of the body</source>
        <translation>le réseau prend des voxels de 1 mm selon les axes du corps</translation>
    </message>
    <message>
        <source>the network that finds the brain is not installed</source>
        <translation>le réseau qui trouve le cerveau n’est pas installé</translation>
    </message>
    <message>
        <source>the networks were made for scans as they are</source>
        <translation>les réseaux sont faits pour les images telles quelles</translation>
    </message>
    <message>
        <source>the note in its header</source>
        <translation>la note de son en-tête</translation>
    </message>
    <message>
        <source>the numbers of {name} are in another file</source>
        <translation>les nombres de {name} sont dans un autre fichier</translation>
    </message>
    <message>
        <source>the option</source>
        <translation>l’option</translation>
    </message>
    <message>
        <source>the same parameters were acquired again</source>
        <translation>les mêmes paramètres ont été acquis à nouveau</translation>
    </message>
    <message>
        <source>the same parameters were acquired before it</source>
        <translation>les mêmes paramètres ont été acquis avant</translation>
    </message>
    <message>
        <source>the scan of a child</source>
        <translation>l’image d’un enfant</translation>
    </message>
    <message>
        <source>the scans&apos; names, which are those of BraTS</source>
        <translation>les noms des images, qui sont ceux de BraTS</translation>
    </message>
    <message>
        <source>the second marks a part of the tumour</source>
        <translation>le second marque une partie de la tumeur</translation>
    </message>
    <message>
        <source>the second marks other tissue</source>
        <translation>le second marque un autre tissu</translation>
    </message>
    <message>
        <source>the session</source>
        <translation>la session</translation>
    </message>
    <message>
        <source>the skull has been removed already</source>
        <translation>le crâne a déjà été retiré</translation>
    </message>
    <message>
        <source>the skull seems to be removed, but {found}</source>
        <translation>le crâne semble retiré, mais {found}</translation>
    </message>
    <message>
        <source>the uptake of contrast agent in its labels</source>
        <translation>la prise de contraste dans ses étiquettes</translation>
    </message>
    <message>
        <source>the usual order, as the labels of dataset.json are unknown: {names}</source>
        <translation>l’ordre habituel, car les étiquettes de dataset.json sont inconnues&#xa0;: {names}</translation>
    </message>
    <message>
        <source>the word gtv in its name</source>
        <translation>le mot gtv dans son nom</translation>
    </message>
    <message>
        <source>the word r2s in the scans&apos; names</source>
        <translation>le mot r2s dans les noms des images</translation>
    </message>
    <message>
        <source>the word t1c in a scan&apos;s name</source>
        <translation>le mot t1c dans le nom d’une image</translation>
    </message>
    <message>
        <source>the year 2023 in the names of BraTS-PED</source>
        <translation>l’année 2023 dans les noms de BraTS-PED</translation>
    </message>
    <message>
        <source>there are {found} sets of names</source>
        <translation>il y a {found} ensembles de noms</translation>
    </message>
    <message>
        <source>there is more than one {roles}</source>
        <translation>il y a plus d’un {roles}</translation>
    </message>
    <message>
        <source>there is no sequence that the model takes</source>
        <translation>il n’y a aucune séquence que le modèle accepte</translation>
    </message>
    <message>
        <source>there is one sequence only</source>
        <translation>il n’y a qu’une séquence</translation>
    </message>
    <message>
        <source>those that overlap by {share:.0f} % of their union or by half of the smaller one</source>
        <translation>celles qui se recouvrent de {share:.0f}&#xa0;% de leur union ou de la moitié de la plus petite</translation>
    </message>
    <message>
        <source>threshold brush</source>
        <translation>pinceau à seuil</translation>
    </message>
    <message>
        <source>to baseline</source>
        <translation>/ référence</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <source>to nadir</source>
        <translation>/ nadir</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>vrai ou faux</translation>
    </message>
    <message>
        <source>tumour core</source>
        <translation>cœur tumoral</translation>
    </message>
    <message>
        <source>up to {count} of {names}</source>
        <translation>jusqu’à {count} parmi {names}</translation>
    </message>
    <message>
        <source>validation cases</source>
        <translation>cas de validation</translation>
    </message>
    <message>
        <source>volume of the targets</source>
        <translation>volume des cibles</translation>
    </message>
    <message>
        <source>volumes are {ratio:.3g} times as large</source>
        <translation>les volumes sont {ratio:.3g} fois plus grands</translation>
    </message>
    <message>
        <source>voxel {place}</source>
        <translation>voxel {place}</translation>
    </message>
    <message>
        <source>warning: {case}: {text}</source>
        <translation>avertissement&#xa0;: {case}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>whole tumour</source>
        <translation>tumeur entière</translation>
    </message>
    <message>
        <source>whole tumour {total_ml:.1f} mL</source>
        <translation>tumeur entière {total_ml:.1f} mL</translation>
    </message>
    <message>
        <source>words {words}</source>
        <translation>mots {words}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>choix de l’utilisateur</translation>
    </message>
    <message>
        <source>{address} is no cluster; write local:2 for two processes.</source>
        <translation>{address} n’est pas une grappe&#x202f;; écrivez local:2 pour deux processus.</translation>
    </message>
    <message>
        <source>{amount} ({share:.1%} of all)</source>
        <translation>{amount} ({share:.1%} du tout)</translation>
    </message>
    <message>
        <source>{amount} are not background</source>
        <translation>{amount} ne sont pas du fond</translation>
    </message>
    <message>
        <source>{case} has no mask to measure; give one with --mask, or segment it first.</source>
        <translation>{case} n’a pas de masque à mesurer&#x202f;; donnez-en un avec --mask, ou segmentez d’abord le cas.</translation>
    </message>
    <message>
        <source>{case} has no mask.</source>
        <translation>{case} n’a pas de masque.</translation>
    </message>
    <message>
        <source>{case} has no {missing}, and {unknown} tell no sequence by name; say so if a file is what is missing.</source>
        <translation>{case} n’a pas {missing}, et {unknown} n’indiquent aucune séquence par leur nom&#x202f;; préciser si l’un d’eux est ce qui manque.</translation>
    </message>
    <message>
        <source>{case} has no {missing}, and {unknown} tells no sequence by name; say so if a file is what is missing.</source>
        <translation>{case} n’a pas {missing}, et {unknown} n’indique aucune séquence par son nom&#x202f;; préciser s’il est ce qui manque.</translation>
    </message>
    <message>
        <source>{case} holds no image: every voxel is background.</source>
        <translation>{case} ne contient pas d’image&#xa0;: chaque voxel est du fond.</translation>
    </message>
    <message>
        <source>{case} was open already and keeps its own mask. To see that of the batch, close the case and open it from the batch again.</source>
        <translation>{case} était déjà ouvert et garde son propre masque. Pour voir celui du lot, fermez le cas et rouvrez-le depuis le lot.</translation>
    </message>
    <message>
        <source>{case} will be segmented next</source>
        <translation>{case} sera segmenté ensuite</translation>
    </message>
    <message>
        <source>{clue}, against {other}</source>
        <translation>{clue}, contre {other}</translation>
    </message>
    <message>
        <source>{clue}, and its values</source>
        <translation>{clue}, et ses valeurs</translation>
    </message>
    <message>
        <source>{clue}, which tells no year</source>
        <translation>{clue}, qui ne dit pas l’année</translation>
    </message>
    <message>
        <source>{count} devices are asked for, and JAX sees {found}: {devices}.</source>
        <translation>{count} périphériques sont demandés, et JAX en voit {found}&#xa0;: {devices}.</translation>
    </message>
    <message>
        <source>{count} examination was aligned to the first one, moved by {mm:.1f} mm at most</source>
        <translation>{count} examen a été aligné sur le premier, déplacé de {mm:.1f} mm au plus</translation>
    </message>
    <message>
        <source>{count} examinations</source>
        <translation>{count} examens</translation>
    </message>
    <message>
        <source>{count} examinations were aligned to the first one, moved by {mm:.1f} mm at most</source>
        <translation>{count} examens ont été alignés sur le premier, déplacés de {mm:.1f} mm au plus</translation>
    </message>
    <message>
        <source>{count} file cannot be read ({reason}) and is left out: {names}.</source>
        <translation>{count} fichier est illisible ({reason}) et laissé de côté&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{count} file in {archive} is damaged and left out: {names}.</source>
        <translation>{count} fichier de {archive} est endommagé et laissé de côté&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{count} file may not be read and is left out: {names}. Ask for the permission to read it.</source>
        <translation>La lecture de {count} fichier n’est pas autorisée, il est laissé de côté&#xa0;: {names}. Demandez le droit de le lire.</translation>
    </message>
    <message>
        <source>{count} files cannot be read ({reason}) and are left out: {names}.</source>
        <translation>{count} fichiers sont illisibles ({reason}) et laissés de côté&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{count} files in {archive} are damaged and left out: {names}.</source>
        <translation>{count} fichiers de {archive} sont endommagés et laissés de côté&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{count} files may not be read and are left out: {names}. Ask for the permission to read them.</source>
        <translation>La lecture de {count} fichiers n’est pas autorisée, ils sont laissés de côté&#xa0;: {names}. Demandez le droit de les lire.</translation>
    </message>
    <message>
        <source>{count} flips</source>
        <translation>{count} images miroir</translation>
    </message>
    <message>
        <source>{count} folds cannot be made of {patients} patients; give at least 2 folds, and at most one for each patient.</source>
        <translation>{count} plis ne peuvent pas être formés de {patients} patients&#x202f;; indiquez au moins 2 plis, et au plus un par patient.</translation>
    </message>
    <message>
        <source>{count} less doubtful case is left out.</source>
        <translation>{count} cas moins douteux est omis.</translation>
    </message>
    <message>
        <source>{count} less doubtful cases are left out.</source>
        <translation>{count} cas moins douteux sont omis.</translation>
    </message>
    <message>
        <source>{count} line of {file} cannot be read and is left out: line {first}.</source>
        <translation>{count} ligne de {file} est illisible et omise&#xa0;: la ligne {first}.</translation>
    </message>
    <message>
        <source>{count} of {names}</source>
        <translation>{count} parmi {names}</translation>
    </message>
    <message>
        <source>{count} other scans beside this one are cases of their own: {why}. {remedy}</source>
        <translation>{count} autres images à côté de celle-ci sont des cas distincts&#xa0;: {why}. {remedy}</translation>
    </message>
    <message>
        <source>{count} lesion, median of the batch {median:g}</source>
        <translation>{count} lésion, médiane du lot {median:g}</translation>
    </message>
    <message>
        <source> Folders named {kinds} were left out; give their own paths to include them.</source>
        <translation> Les dossiers nommés {kinds} ont été omis&#x202f;; les donner eux-mêmes.</translation>
    </message>
    <message>
        <source>0 certain, 1 uncertain</source>
        <translation>0 sûr, 1 incertain</translation>
    </message>
    <message>
        <source>3-D view</source>
        <translation>Vue 3D</translation>
    </message>
    <message>
        <source>A follow-up needs two or more examinations.</source>
        <translation>Un suivi demande au moins deux examens.</translation>
    </message>
    <message>
        <source>A lesion was smaller than 0.1 mL at the baseline and does not count as new.</source>
        <translation>Une lésion mesurait moins de 0,1 mL à l’examen de référence et ne compte pas comme nouvelle.</translation>
    </message>
    <message>
        <source>A name cannot contain slashes; choose the folder above.</source>
        <translation>Un nom ne contient pas de barre oblique&#x202f;; choisir le dossier ci-dessus.</translation>
    </message>
    <message>
        <source>A part of the path is not a folder</source>
        <translation>Une partie du chemin n’est pas un dossier</translation>
    </message>
    <message>
        <source>A target has merged with a lesion that was not a target, which adds to the sums without growth.</source>
        <translation>Une cible a fusionné avec une lésion qui n’en était pas une, ce qui augmente les sommes sans croissance.</translation>
    </message>
    <message>
        <source>According to {clue}, the masks distinguish only {regions}, not {target}; give --target.</source>
        <translation>D’après {clue}, les masques ne distinguent que {regions}, et non {target}&#x202f;; donner --target.</translation>
    </message>
    <message>
        <source>Aligned to</source>
        <translation>Recalé sur</translation>
    </message>
    <message>
        <source>By its header, {file} lies apart from the other scans, and it is left out as {name}; open it alone, or correct its header.</source>
        <translation>{file} se trouve, d’après son en-tête, ailleurs que les autres images et est laissé de côté comme {name}&#x202f;; l’ouvrir seul ou corriger son en-tête.</translation>
    </message>
    <message>
        <source>By the meaning of its values, the mask of {case} marks no tumour, so there is nothing to measure.</source>
        <translation>D’après la signification de ses valeurs, le masque de {case} ne marque aucune tumeur&#x202f;; il n’y a donc rien à mesurer.</translation>
    </message>
    <message>
        <source>By the names in it, {name} marks nothing but background.</source>
        <translation>{name} ne marque que du fond d’après les noms qu’il contient.</translation>
    </message>
    <message>
        <source>By the voxels alone, which can deceive, {proposed}; choose the sequences in the Case panel (--flair and the like on the command line).</source>
        <translation>D’après les seuls voxels, qui peuvent tromper&#xa0;: {proposed}&#x202f;; choisissez les séquences dans le panneau Cas (--flair et autres en ligne de commande).</translation>
    </message>
    <message>
        <source>Components smaller than 0.1 mL do not count as lesions; they add up to {ml:.2f} mL.</source>
        <translation>Les composantes de moins de 0,1 mL ne comptent pas comme lésions&#x202f;; elles totalisent {ml:.2f} mL.</translation>
    </message>
    <message>
        <source>DICOM files lie beside the NIfTI files, which are used: {names}. Give the folder of the DICOM files alone to open them.</source>
        <translation>Des fichiers DICOM se trouvent à côté des fichiers NIfTI, qui sont utilisés&#xa0;: {names}. Pour les ouvrir, donner leur dossier seul.</translation>
    </message>
    <message>
        <source>Ended; the current case was not finished.</source>
        <translation>Terminé&#x202f;; le cas en cours n’est pas fait.</translation>
    </message>
    <message>
        <source>HD-BET is not installed. Install it with {command}, which also brings PyTorch, or choose the network that comes with the program.</source>
        <translation>HD-BET n’est pas installé. L’installer par {command}, qui apporte aussi PyTorch, ou choisir le réseau fourni avec le programme.</translation>
    </message>
    <message>
        <source>HD-BET is not installed; install it with {command}, which also brings PyTorch</source>
        <translation>HD-BET n’est pas installé&#x202f;; l’installer par {command}, qui apporte aussi PyTorch</translation>
    </message>
    <message>
        <source>How to make the mask again</source>
        <translation>Comment refaire le masque</translation>
    </message>
    <message>
        <source>It is left out; make it the mask if it does mark a tumour.</source>
        <translation>Il est omis&#x202f;; en faire le masque si c’est quand même celui d’une tumeur.</translation>
    </message>
    <message>
        <source>It was not checked whether scanner, protocol, age, diagnosis and earlier treatment of this patient are like those that the model was trained on.</source>
        <translation>On n’a pas vérifié si l’appareil, le protocole, l’âge, le diagnostic et les traitements antérieurs de ce patient ressemblent à ceux de l’entraînement du modèle.</translation>
    </message>
    <message>
        <source>Lines {first} and {number} both name {file}.</source>
        <translation>Les lignes {first} et {number} nomment toutes deux {file}.</translation>
    </message>
    <message>
        <source>Longest diameter in any slice × the longest one perpendicular to it, and the volume. * Target.</source>
        <translation>Plus long diamètre d’une coupe × le plus long en travers, et le volume. * Cible.</translation>
    </message>
    <message>
        <source>Longest in 3-D (mm)</source>
        <translation>Le plus long en 3D (mm)</translation>
    </message>
    <message>
        <source>No lesion is left, but components smaller than 0.1 mL are, {ml:.3f} mL together; a complete response requires that none is left.</source>
        <translation>Il ne reste aucune lésion, mais des composantes de moins de 0,1 mL, {ml:.3f} mL au total&#x202f;; une réponse complète exige qu’il n’en reste aucune.</translation>
    </message>
    <message>
        <source>No lesion lies where one was at the previous examination: check that the examinations are aligned, or all lesions will seem new.</source>
        <translation>Aucune lésion ne se trouve là où il y en avait une à l’examen précédent&#xa0;: vérifiez que les examens sont alignés, sinon toutes sembleront nouvelles.</translation>
    </message>
    <message>
        <source>No part of the mask reaches 0.1 mL</source>
        <translation>Aucune partie du masque n’atteint 0,1 mL</translation>
    </message>
    <message>
        <source>Non-target lesions have clearly grown.</source>
        <translation>Des lésions non cibles ont nettement grandi.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>Region: {region}. The longest diameter in any slice, and the longest one perpendicular to it; beside their product, the largest product of two perpendicular diameters. A lesion is measurable with at least 10 mm in both diameters, on two slices or more (RANO 2.0). The products of all measurable lesions add up to {total:.0f} mm².</source>
        <translation>Région&#xa0;: {region}. Le plus long diamètre dans une coupe quelconque et le plus long qui lui est perpendiculaire&#x202f;; à côté de leur produit, le plus grand produit de deux diamètres perpendiculaires. Une lésion est mesurable avec au moins 10 mm dans les deux diamètres, sur deux coupes ou plus (RANO 2.0). Les produits de toutes les lésions mesurables totalisent {total:.0f} mm².</translation>
    </message>
    <message>
        <source>Response is judged against the baseline, progression against the nadir, the smallest value so far. Targets are the largest measurable lesions of the baseline: at least 10 mm in both diameters, on two slices or more.</source>
        <translation>La réponse est jugée par rapport à l’examen de référence, la progression par rapport au nadir, la plus petite valeur jusqu’ici. Les cibles sont les plus grandes lésions mesurables de l’examen de référence&#xa0;: au moins 10 mm dans les deux diamètres, sur deux coupes ou plus.</translation>
    </message>
    <message>
        <source>Side, midline and border of the brain are not known without a skull-stripped scan.</source>
        <translation>Le côté, la ligne médiane et le bord du cerveau ne sont pas connus sans une image du cerveau sans le crâne.</translation>
    </message>
    <message>
        <source>Small and more than 2 cm from the largest lesion, where glioma seldom spreads: check whether it is tumour.</source>
        <translation>Petite et à plus de 2 cm de la plus grande lésion, où un gliome s’étend rarement&#xa0;: vérifier qu’il s’agit de tumeur.</translation>
    </message>
    <message>
        <source>Stopped; {count} case is left. Resume continues with it.</source>
        <translation>Arrêté&#x202f;; il reste {count} cas. Reprendre continue avec lui.</translation>
    </message>
    <message>
        <source>Stopped; {count} cases are left. Resume continues with them.</source>
        <translation>Arrêté&#x202f;; il reste {count} cas. Reprendre continue avec eux.</translation>
    </message>
    <message>
        <source>Stopping after the current case…</source>
        <translation>Arrêt après le cas en cours…</translation>
    </message>
    <message>
        <source>Target {number}. Each slice is the one with the longest diameter; lines are the diameters, contours the classes of the mask, all sections have the same size.</source>
        <translation>Cible {number}. Chaque coupe est celle du plus long diamètre&#xa0;; les lignes sont les diamètres, les contours les classes du masque, les cadrages sont de même taille.</translation>
    </message>
    <message>
        <source>The brain is darker than the background in {names}, as in an inverted image; the result may be meaningless.</source>
        <translation>Le cerveau est plus sombre que le fond dans {names}, comme dans une image inversée&#x202f;; le résultat peut ne rien signifier.</translation>
    </message>
    <message>
        <source>The card of the model does not say how well it performs.</source>
        <translation>La fiche du modèle ne dit pas ce qu’il vaut.</translation>
    </message>
    <message>
        <source>The channels of {name} are nested</source>
        <translation>Les canaux de {name} sont emboîtés</translation>
    </message>
    <message>
        <source>The device did not have enough memory for tiles of the planned size; smaller ones were used.</source>
        <translation>Le périphérique n’avait pas assez de mémoire pour des tuiles de la taille prévue&#x202f;; de plus petites ont été utilisées.</translation>
    </message>
    <message>
        <source>The diameters of the largest lesions on {sequence}; all sections have the same size.</source>
        <translation>Les diamètres des plus grandes lésions sur {sequence}&#xa0;; les cadrages sont de même taille.</translation>
    </message>
    <message>
        <source>The fold decides which cases are held out; do not name any.</source>
        <translation>Le pli détermine les cas mis de côté&#x202f;; ne nommez aucun cas.</translation>
    </message>
    <message>
        <source>The interrupted session could not be opened as a whole. It is kept and will be offered again.</source>
        <translation>La session interrompue n’a pas pu être ouverte en entier. Elle est conservée et sera proposée à nouveau.</translation>
    </message>
    <message>
        <source>The loss became infinite or not a number in step {step} of epoch {epoch}. Train into another folder with --precision float32, or continue from the previous epoch with --resume.</source>
        <translation>La perte est devenue infinie ou n’est plus un nombre à l’étape {step} de l’époque {epoch}. Entraînez dans un autre dossier avec --precision float32, ou reprenez après l’époque précédente avec --resume.</translation>
    </message>
    <message>
        <source>The mask of {case} does not mark {region} separately; it marks {told}.</source>
        <translation>Le masque de {case} ne distingue pas {region}&#x202f;; il distingue {told}.</translation>
    </message>
    <message>
        <source>The mask was made again after this decision: {text}</source>
        <translation>Le masque a été refait après cette décision&#xa0;: {text}</translation>
    </message>
    <message>
        <source>The metrics of the model are those of {count} case; they say little about a single new one.</source>
        <translation>Les chiffres du modèle sont ceux de {count} cas&#x202f;; ils disent peu sur un seul nouveau.</translation>
    </message>
    <message>
        <source>The metrics of the model are those of {count} cases; they say little about a single new one.</source>
        <translation>Les chiffres du modèle sont ceux de {count} cas&#x202f;; ils disent peu sur un seul nouveau.</translation>
    </message>
    <message>
        <source>The most doubtful cases come first. The score is the root of the sum of squares of all signs of doubt, each divided by its limit; doubt is an estimate of 1 - Dice.</source>
        <translation>Les cas les plus douteux viennent d’abord. Le score est la racine de la somme des carrés de tous les signes de doute, chacun divisé par sa limite&#x202f;; le doute est environ 1 - le Dice attendu.</translation>
    </message>
    <message>
        <source>The names of the files of {names} leave their sequences in doubt: check these and segment the cases one by one.</source>
        <translation>Les noms des fichiers de {names} laissent un doute sur leurs séquences&#xa0;: regardez-les et segmentez-les un par un.</translation>
    </message>
    <message>
        <source>The probabilities suggest a Dice of only {dice:.2f}</source>
        <translation>Les probabilités indiquent un Dice de {dice:.2f} seulement</translation>
    </message>
    <message>
        <source>The program gave no warning about these scans or this run.</source>
        <translation>Le programme n’a signalé aucun problème pour ces scans et ce calcul.</translation>
    </message>
    <message>
        <source>The range is that of stricter and looser thresholds (their level of 0.5 moved to 0.7 and to 0.3); it is not a confidence interval.</source>
        <translation>L’intervalle est celui de seuils plus stricts et plus larges (leur niveau de 0,5 déplacé à 0,7 et à 0,3)&#xa0;; ce n’est pas un intervalle de confiance.</translation>
    </message>
    <message>
        <source>The reference lies on another grid and was resampled to that of the mask by nearest neighbour, as the scans were aligned.</source>
        <translation>La référence se trouve sur une autre grille et a été rééchantillonnée sur celle du masque au plus proche voisin, selon l’alignement des images.</translation>
    </message>
    <message>
        <source>The scan does not look like a whole brain: {found}. The result may be meaningless.</source>
        <translation>L’image ne ressemble pas à un cerveau entier&#xa0;: {found}. Le résultat peut ne rien signifier.</translation>
    </message>
    <message>
        <source>The scan shows a face, by which a person can be recognised; remove it before you share images.</source>
        <translation>L’image montre un visage, auquel une personne peut être reconnue&#x202f;; retirez-le avant de transmettre des images.</translation>
    </message>
    <message>
        <source>The scans of {names} cannot be read. Their masks are still followed.</source>
        <translation>Les images de {names} ne peuvent pas être lues. Leurs masques sont suivis quand même.</translation>
    </message>
    <message>
        <source>The sequences cannot be aligned to {asked}: the case has {there}.</source>
        <translation>Les séquences ne peuvent pas être recalées sur {asked}&#xa0;: le cas contient {there}.</translation>
    </message>
    <message>
        <source>The sequences of {subject} are assumed to be in the order {order}, because no dataset.json says so; correct them if they are not (--channels on the command line).</source>
        <translation>Les séquences de {subject} sont supposées dans l’ordre {order}, car aucun dataset.json ne l’indique&#x202f;; les corriger si elles ne le sont pas (--channels en ligne de commande).</translation>
    </message>
    <message>
        <source>The sequences were not aligned: they are placed by their headers alone.</source>
        <translation>Les séquences n’ont pas été recalées&#xa0;: elles ne sont superposées que d’après leurs en-têtes.</translation>
    </message>
    <message>
        <source>The state of non-target lesions was not given.</source>
        <translation>L’état des lésions non cibles n’a pas été indiqué.</translation>
    </message>
    <message>
        <source>The {count} channels of {name} overlap, but are not nested: they are neither regions nor classes of a tumour.</source>
        <translation>Les {count} canaux de {name} se chevauchent sans être emboîtés&#xa0;: ce ne sont ni des régions ni des classes d’une tumeur.</translation>
    </message>
    <message>
        <source>The {name} is {now:.4g} {unit}, after it had been zero.</source>
        <translation>La valeur «&#xa0;{name}&#xa0;» est de {now:.4g} {unit}, après avoir été nulle.</translation>
    </message>
    <message>
        <source>There are DICOM files, but no scan: {told}{more}.</source>
        <translation>Il y a du DICOM, mais aucune image&#xa0;: {told}{more}.</translation>
    </message>
    <message>
        <source>There is no fold {fold} of {folds}: folds are numbered from 1, and there are at least 2.</source>
        <translation>Le pli {fold} sur {folds} n’existe pas&#x202f;; numérotez les plis à partir de 1, au moins 2.</translation>
    </message>
    <message>
        <source>There was no T1Gd: enhancing tumour cannot be seen without contrast agent, so the absence of marked enhancing tumour is not a finding.</source>
        <translation>Il n’y avait pas de T1Gd&#xa0;: sans produit de contraste, la tumeur rehaussée ne se voit pas&#x202f;; qu’aucune ne soit marquée n’est donc pas un résultat.</translation>
    </message>
    <message>
        <source>There was no measurable lesion at the baseline, so only stable and progressive disease can be told apart.</source>
        <translation>Il n’y avait aucune lésion mesurable à l’examen de référence&#xa0;: seules une maladie stable ou une progression peuvent être établies.</translation>
    </message>
    <message>
        <source>To join them, open the files of one case only, or say which is which with --flair, --t1, --t1gd and --t2.</source>
        <translation>Pour n’en faire qu’un, ouvrir les fichiers d’un seul cas, ou dire lequel est lequel par --flair, --t1, --t1gd et --t2.</translation>
    </message>
    <message>
        <source>Tumour is uncertain where it is possible: entropy {value} bit</source>
        <translation>Là où une tumeur est possible, elle est incertaine&#xa0;: entropie {value} bit</translation>
    </message>
    <message>
        <source>Two results of this call would be written to {path}; make each in a call of its own, with its own folder.</source>
        <translation>Deux résultats de cet appel seraient écrits dans {path}&#x202f;; donner à chacun un appel et un dossier.</translation>
    </message>
    <message>
        <source>a different number in each name</source>
        <translation>un numéro propre dans chaque nom</translation>
    </message>
    <message>
        <source>a rule turns small amounts of a class into a class that the model does not have</source>
        <translation>une règle change de petites quantités d’une classe en une classe que le modèle n’a pas</translation>
    </message>
    <message>
        <source>as last saved</source>
        <translation>tel qu’enregistré en dernier</translation>
    </message>
    <message>
        <source>classes[{number}].instead is {instead!r}, which is not a class</source>
        <translation>classes[{number}].instead vaut {instead!r}, qui n’est pas une classe</translation>
    </message>
    <message>
        <source>has slices beside the line of the others, by up to {first:.3g} mm (slice {numbers}); they are shown in line</source>
        <translation>a des coupes décalées de la ligne des autres, jusqu’à {first:.3g} mm (coupe {numbers})&#x202f;; elles sont affichées sur la ligne</translation>
    </message>
    <message>
        <source>how its channels are nested: {told}</source>
        <translation>la façon dont ses canaux sont emboîtés&#xa0;: {told}</translation>
    </message>
    <message>
        <source>is a link to a file that does not exist ({target}); restore it</source>
        <translation>est un lien vers un fichier absent ({target})&#x202f;; le restaurer</translation>
    </message>
    <message>
        <source>is a screenshot or a scanned page</source>
        <translation>est une capture d’écran ou une page numérisée</translation>
    </message>
    <message>
        <source>is not one of the requested series</source>
        <translation>n’est aucune des séries demandées</translation>
    </message>
    <message>
        <source>is tilted by {first:.1f} degrees, as by a tilted gantry</source>
        <translation>est inclinée de {first:.1f} degrés, comme par un statif</translation>
    </message>
    <message>
        <source>it has another layout</source>
        <translation>c’est un fichier d’une autre structure</translation>
    </message>
    <message>
        <source>nothing in the names says that they belong to one examination</source>
        <translation>rien dans les noms ne dit qu’ils sont d’un même examen</translation>
    </message>
    <message>
        <source>the name of the first is clearer</source>
        <translation>le nom du premier est le plus sûr</translation>
    </message>
    <message>
        <source>{count} file that {file} lists is missing: {first}.</source>
        <translation>{count} fichier cité par {file} est absent&#xa0;: {first}.</translation>
    </message>
    <message>
        <source>{count} files that {file} lists are missing; the first of them is {first}.</source>
        <translation>{count} fichiers cités par {file} sont absents, le premier étant {first}.</translation>
    </message>
    <message>
        <source>{count} lesions were smaller than 0.1 mL at the baseline and do not count as new.</source>
        <translation>{count} lésions mesuraient moins de 0,1 mL à l’examen de référence et ne comptent pas comme nouvelles.</translation>
    </message>
    <message>
        <source>{count} lesions, median of the batch {median:g}</source>
        <translation>{count} lésions, médiane du lot {median:g}</translation>
    </message>
    <message>
        <source>{count} lines of {file} cannot be read and are left out; the first of them is line {first}.</source>
        <translation>{count} lignes de {file} sont illisibles et omises, la première étant la ligne {first}.</translation>
    </message>
    <message>
        <source>{count} processes ended one after the other while they had this case, perhaps for lack of memory. The same call tries it again.</source>
        <translation>{count} processus se sont terminés l’un après l’autre alors qu’ils avaient ce cas, peut-être faute de mémoire. Le même appel l’essaie de nouveau.</translation>
    </message>
    <message>
        <source>{count} series of the study are left out: {told}{more}.</source>
        <translation>{count} séries de l’examen sont omises&#xa0;: {told}{more}.</translation>
    </message>
    <message>
        <source>{count} series of the study is left out: {told}{more}.</source>
        <translation>{count} série de l’examen est omise&#xa0;: {told}{more}.</translation>
    </message>
    <message>
        <source>{count} small component of {volume_ml:.2f} mL</source>
        <translation>{count} petite composante de {volume_ml:.2f} mL</translation>
    </message>
    <message>
        <source>{count} small components of {volume_ml:.2f} mL</source>
        <translation>{count} petites composantes de {volume_ml:.2f} mL</translation>
    </message>
    <message>
        <source>{count} smaller lesion is not listed.</source>
        <translation>{count} lésion plus petite n’est pas listée.</translation>
    </message>
    <message>
        <source>{count} smaller lesions are not listed.</source>
        <translation>{count} lésions plus petites ne sont pas listées.</translation>
    </message>
    <message>
        <source>{count} thresholds were given for {classes} classes.</source>
        <translation>{count} seuils ont été donnés pour {classes} classes.</translation>
    </message>
    <message>
        <source>{dataset} has no case {unknown}.</source>
        <translation>{dataset} n’a pas de cas {unknown}.</translation>
    </message>
    <message>
        <source>{dataset} is not a folder; choose a Decathlon dataset.</source>
        <translation>{dataset} n’est pas un dossier&#x202f;; choisir des données Decathlon.</translation>
    </message>
    <message>
        <source>{device} has too little memory for this case; it was run on the CPU.</source>
        <translation>{device} a trop peu de mémoire pour ce cas&#x202f;; le calcul a été fait sur CPU.</translation>
    </message>
    <message>
        <source>{device} has too little memory; starting again on the CPU</source>
        <translation>{device} a trop peu de mémoire&#x202f;; nouveau départ sur CPU</translation>
    </message>
    <message>
        <source>{done} of {total} cases are done</source>
        <translation>{done} cas sur {total} sont faits</translation>
    </message>
    <message>
        <source>{edges} voxels</source>
        <translation>{edges} voxels</translation>
    </message>
    <message>
        <source>{edges} voxels, {receptive_field_mm:g} mm wide</source>
        <translation>{edges} voxels, {receptive_field_mm:g} mm de large</translation>
    </message>
    <message>
        <source>{entry} is empty</source>
        <translation>{entry} est vide</translation>
    </message>
    <message>
        <source>{error} It is left out.</source>
        <translation>{error} Il est omis.</translation>
    </message>
    <message>
        <source>{extra} does not belong there</source>
        <translation>{extra} n’a pas sa place ici</translation>
    </message>
    <message>
        <source>{fact}, thresholds changed</source>
        <translation>{fact}, seuils modifiés</translation>
    </message>
    <message>
        <source>{files} has no sequence; give at least one file a sequence.</source>
        <translation>{files} n’a pas de séquence&#x202f;; donner une séquence à au moins un fichier.</translation>
    </message>
    <message>
        <source>{file} cannot be read; give the folder that it lies in.</source>
        <translation>{file} est illisible&#x202f;; donner le dossier qui le contient.</translation>
    </message>
    <message>
        <source>{file} contradicts itself, or its series was broken off ({cause}); export it again.</source>
        <translation>{file} se contredit, ou sa série a été interrompue ({cause})&#x202f;; l’exporter à nouveau.</translation>
    </message>
    <message>
        <source>{file} does not fit into the memory; close other programs.</source>
        <translation>{file} ne tient pas en mémoire&#x202f;; fermer d’autres programmes.</translation>
    </message>
    <message>
        <source>{file} does not give the position of its voxels (its affine is singular or absurd).</source>
        <translation>{file} ne donne pas la position de ses voxels (son affine est singulière ou absurde).</translation>
    </message>
    <message>
        <source>{file} has a damaged header: it holds more voxels than it announces; copy it again.</source>
        <translation>{file} a un en-tête endommagé&#xa0;: il contient plus de voxels qu’il n’en annonce&#x202f;; le copier à nouveau.</translation>
    </message>
    <message>
        <source>{file} has no case whose files could be found.</source>
        <translation>{file} ne contient aucun cas dont les fichiers ont été trouvés.</translation>
    </message>
    <message>
        <source>{file} has no column of a sequence; its first line must name the columns, such as case,flair,t1,t1gd,t2, and it names {names}.</source>
        <translation>{file} n’a aucune colonne de séquence&#x202f;; sa première ligne doit nommer les colonnes, comme case,flair,t1,t1gd,t2, et elle nomme {names}.</translation>
    </message>
    <message>
        <source>{file} has no header that can be shown.</source>
        <translation>{file} n’a pas d’en-tête qui puisse être affiché.</translation>
    </message>
    <message>
        <source>{file} has no slices to show.</source>
        <translation>{file} n’a pas de coupes à afficher.</translation>
    </message>
    <message>
        <source>{file} has {count} channels; a scan has fewer than {most}.</source>
        <translation>{file} a {count} canaux&#x202f;; une image en a moins de {most}.</translation>
    </message>
    <message>
        <source>{file} holds blocks of bytes, not a scan.</source>
        <translation>{file} contient des blocs d’octets, pas une image.</translation>
    </message>
    <message>
        <source>{file} holds labels and no {name}; it is left out, as {mask} is taken.</source>
        <translation>{file} contient des étiquettes et non {name}&#x202f;; il est omis, car {mask} est pris.</translation>
    </message>
    <message>
        <source>{file} holds labels, so it is taken as the mask and not as {name}, as its name says.</source>
        <translation>{file} contient des étiquettes&#x202f;; il est donc pris comme masque et non comme {name}, comme le dit son nom.</translation>
    </message>
    <message>
        <source>{file} holds more than {most:,} files; unpack it first.</source>
        <translation>{file} contient plus de {most:,} fichiers&#x202f;; le décompresser d’abord.</translation>
    </message>
    <message>
        <source>{file} holds something before its voxels that has to be skipped, which is not read; save it again as NRRD.</source>
        <translation>{file} contient avant ses voxels des données à sauter, ce qui n’est pas lu&#x202f;; l’enregistrer à nouveau en NRRD.</translation>
    </message>
    <message>
        <source>{file} holds the value {values}, which fit no label scheme; say what they mean by --label-values, such as {first}=edema.</source>
        <translation>{file} contient la valeur {values}, qui ne correspond à aucun schéma d’étiquettes&#x202f;; dire ce qu’elle signifie par --label-values, par exemple {first}=edema.</translation>
    </message>
    <message>
        <source>{file} holds the value {values}, which label scheme {scheme} does not have ({known}); give the right --label-scheme or --label-values, or correct the mask.</source>
        <translation>{file} contient la valeur {values}, que le schéma d’étiquettes {scheme} n’a pas ({known})&#x202f;; donner le bon --label-scheme ou --label-values, ou corriger le masque.</translation>
    </message>
    <message>
        <source>{file} holds the values {values}, which fit no label scheme; say what they mean by --label-values, such as {first}=edema.</source>
        <translation>{file} contient les valeurs {values}, qui ne correspondent à aucun schéma d’étiquettes&#x202f;; dire ce qu’elles signifient par --label-values, par exemple {first}=edema.</translation>
    </message>
    <message>
        <source>{file} holds the values {values}, which label scheme {scheme} does not have ({known}); give the right --label-scheme or --label-values, or correct the mask.</source>
        <translation>{file} contient les valeurs {values}, que le schéma d’étiquettes {scheme} n’a pas ({known})&#x202f;; donner le bon --label-scheme ou --label-values, ou corriger le masque.</translation>
    </message>
    <message>
        <source>{file} is damaged: it cannot be decompressed; copy it again.</source>
        <translation>{file} est endommagé&#xa0;: décompression impossible&#x202f;; le copier à nouveau.</translation>
    </message>
    <message>
        <source>{file} is encrypted; unpack it with its password first.</source>
        <translation>{file} est chiffré&#x202f;; le décompresser d’abord avec son mot de passe.</translation>
    </message>
    <message>
        <source>{file} is left out as a mask: by its name it marks the brain or other tissue, not a tumour.</source>
        <translation>{file} est omis comme masque&#xa0;: d’après son nom, il marque le cerveau ou un autre tissu, pas une tumeur.</translation>
    </message>
    <message>
        <source>{file} is left out, as it lies in the folder of {session}.</source>
        <translation>{file} est omis, car il se trouve dans le dossier de {session}.</translation>
    </message>
    <message>
        <source>{list} lists a file that does not exist: {name}; add what is missing, or take it out of the list.</source>
        <translation>{list} énumère un fichier absent&#xa0;: {name}&#x202f;; ajouter ce qui manque, ou le retirer de la liste.</translation>
    </message>
    <message>
        <source>{list} lists {count} files that do not exist, such as {name}; add what is missing, or take it out of the list.</source>
        <translation>{list} énumère {count} fichiers absents, comme {name}&#x202f;; ajouter ce qui manque, ou le retirer de la liste.</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 text; save it as CSV in UTF-8.</source>
        <translation>{path} n’est pas un texte en UTF-8&#x202f;; enregistrez-le en CSV, en UTF-8.</translation>
    </message>
    <message>
        <source>{path} is not a .weights.h5 file and is not loaded: {reason}.</source>
        <translation>{path} n’est pas un .weights.h5 et n’est pas chargé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path} is not a list of training cases.</source>
        <translation>{path} n’est pas une liste de cas d’entraînement.</translation>
    </message>
    <message>
        <source>{target} already exists; import the model under another id (--id).</source>
        <translation>{target} existe déjà&#x202f;; importer le modèle sous un autre id (--id).</translation>
    </message>
    <message>
        <source>{text!r} is not a part; write 2/8 for the second of eight.</source>
        <translation>{text!r} n’est pas une part&#x202f;; écrivez 2/8 pour la deuxième de huit.</translation>
    </message>
    <message>
        <source>{word!r} is not a step of the preparation; give auto, none, or some of {known} with commas between.</source>
        <translation>{word!r} n’est pas une étape de la préparation&#x202f;; donner auto, none, ou certaines de {known} séparées par des virgules.</translation>
    </message>
    <message>
        <source>{file} is left out, as its name suggests another case; make it the mask if it belongs to this one.</source>
        <translation>{file} est omis, car son nom suggère un autre cas&#x202f;; en faire le masque s’il appartient à celui-ci.</translation>
    </message>
    <message>
        <source>{file} is not a MINC image, despite its name; give another file.</source>
        <translation>{file} n’est pas une image MINC, malgré son nom&#x202f;; donner un autre fichier.</translation>
    </message>
    <message>
        <source>{file} is not a MetaImage, despite its name; give another file.</source>
        <translation>{file} n’est pas une image MetaImage, malgré son nom&#x202f;; donner un autre fichier.</translation>
    </message>
    <message>
        <source>{file} is not a header of Analyze or NIfTI, despite its name; give another file.</source>
        <translation>{file} n’est pas un en-tête Analyze ou NIfTI, malgré son nom&#x202f;; donner un autre fichier.</translation>
    </message>
    <message>
        <source>{file} is not an NRRD image, despite its name; give another file.</source>
        <translation>{file} n’est pas une image NRRD, malgré son nom&#x202f;; donner un autre fichier.</translation>
    </message>
    <message>
        <source>{file} names the file {data} for its voxels, which is not in the same folder; put both files into one folder, and correct the name.</source>
        <translation>{file} nomme le fichier {data} pour ses voxels, qui n’est pas dans le même dossier&#x202f;; mettre les deux fichiers dans un dossier et corriger le nom.</translation>
    </message>
    <message>
        <source>{file} spreads its voxels over several files; save it again as one.</source>
        <translation>{file} répartit ses voxels sur plusieurs fichiers&#x202f;; l’enregistrer à nouveau en un seul.</translation>
    </message>
    <message>
        <source>{file} stores its voxels as text, which is not read; save it again in binary form.</source>
        <translation>{file} enregistre ses voxels en texte, ce qui n’est pas lu&#x202f;; l’enregistrer à nouveau en binaire.</translation>
    </message>
    <message>
        <source>{file} stores its voxels in a way that is not read ({encoding}); save it again as NRRD with the encoding gzip.</source>
        <translation>{file} enregistre ses voxels d’une façon qui n’est pas lue ({encoding})&#x202f;; l’enregistrer à nouveau en NRRD avec le codage gzip.</translation>
    </message>
    <message>
        <source>{file} would be {size} unpacked, more than it can hold; it is damaged or no archive of scans.</source>
        <translation>{file} ferait {size} une fois décompressé, plus qu’il ne peut contenir&#x202f;; il est endommagé ou n’est pas une archive d’images.</translation>
    </message>
    <message>
        <source>{first} and more than one {last}</source>
        <translation>{first} et plus d’un {last}</translation>
    </message>
    <message>
        <source>{first} and no {last}</source>
        <translation>{first} et aucun {last}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>{first} and {path} do not lie at one place ({differs})</source>
        <translation>{first} et {path} ne sont pas au même endroit ({differs})</translation>
    </message>
    <message>
        <source>{first} and {second} both seem to be {role}; the second one is left out, as {why}.</source>
        <translation>{first} et {second} semblent tous deux être {role}&#x202f;; le second est omis, car {why}.</translation>
    </message>
    <message>
        <source>{folder} has no {missing}; it has {known}.</source>
        <translation>{folder} n’a pas {missing}&#x202f;; il a {known}.</translation>
    </message>
    <message>
        <source>{folder} holds masks of {model} with other options; give another folder, or --overwrite to do its cases again.</source>
        <translation>{folder} contient des masques de {model} avec d’autres options&#x202f;; indiquez un autre dossier, ou --overwrite pour refaire ses cas.</translation>
    </message>
    <message>
        <source>{folder} holds no anatomical scans.</source>
        <translation>{folder} ne contient aucune image anatomique.</translation>
    </message>
    <message>
        <source>{folder} holds no results yet; run the level participant first.</source>
        <translation>{folder} ne contient pas encore de résultats&#x202f;; exécutez d’abord le niveau participant.</translation>
    </message>
    <message>
        <source>{folder} is read as a BIDS data set by the names of its folders, as it has no dataset_description.json that says so.</source>
        <translation>{folder} est lu comme un jeu de données BIDS d’après les noms de ses dossiers, faute d’un dataset_description.json qui le dise.</translation>
    </message>
    <message>
        <source>{free_gb:.1f} GB of free memory is too little for this network; give fewer --filters, a smaller --patch or a smaller --batch.</source>
        <translation>{free_gb:.1f} Go de mémoire libre sont trop peu pour ce réseau&#x202f;; donner moins de --filters, un --patch ou un --batch plus petit.</translation>
    </message>
    <message>
        <source>{kind} ({short}); nadir before {nadir:.4g} {unit}</source>
        <translation>{kind} ({short})&#xa0;; nadir auparavant {nadir:.4g} {unit}</translation>
    </message>
    <message>
        <source>{message}: {done} of {total}</source>
        <translation>{message}&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{moving} cannot be aligned to {fixed}: no position was found in which they fit. Check that both show the same head, or leave out the step Align.</source>
        <translation>{moving} ne peut pas être recalé sur {fixed}&#xa0;: aucune position où ils concordent n’a été trouvée. Vérifier que les deux montrent la même tête, ou omettre l’étape Recaler.</translation>
    </message>
    <message>
        <source>{moving} cannot be aligned to {fixed}: no position was found that fits better than that of its header. Leave out the step Align to use that.</source>
        <translation>{moving} ne peut pas être recalé sur {fixed}&#xa0;: aucune position meilleure que celle de son en-tête n’a été trouvée. Omettre l’étape Recaler pour garder celle-ci.</translation>
    </message>
    <message>
        <source>{moving} cannot be aligned to {fixed}: they share no space. Check that both show the same head.</source>
        <translation>{moving} ne peut pas être recalé sur {fixed}&#xa0;: ils n’ont aucun espace commun. Vérifier que les deux montrent la même tête.</translation>
    </message>
    <message>
        <source>{moving} would have to be moved by {shift_mm:.0f} mm and turned by {angle_deg:.0f}° to fit {fixed}, which is not believable. Check that both are of one examination, or leave out the step Align.</source>
        <translation>{moving} devrait être déplacé de {shift_mm:.0f} mm et tourné de {angle_deg:.0f}° pour concorder avec {fixed}, ce qui n’est pas crédible. Vérifier que les deux viennent d’un même examen, ou omettre l’étape Recaler.</translation>
    </message>
    <message>
        <source>{names} all seem to be {role}.</source>
        <translation>{names} semblent tous être {role}.</translation>
    </message>
    <message>
        <source>{names} changed after the mask was made: the mask may not fit.</source>
        <translation>{names} a changé après la création du masque&#xa0;: il ne correspond peut-être plus.</translation>
    </message>
    <message>
        <source>{names} has only one value outside the background, which tells the model nothing.</source>
        <translation>{names} n’a qu’une seule valeur hors du fond et n’apprend rien au modèle.</translation>
    </message>
    <message>
        <source>{names} lie on other grids than {first}</source>
        <translation>{names} sont sur d’autres grilles que {first}</translation>
    </message>
    <message>
        <source>{names} lies on another grid than {first}</source>
        <translation>{names} est sur une autre grille que {first}</translation>
    </message>
    <message>
        <source>{names} look like CT, with air below −900 and tissue around 0; the models were made for MRI, and the result may be meaningless.</source>
        <translation>{names} ressemblent à un scanner (CT), avec l’air sous −900 et les tissus autour de 0&#x202f;; les modèles sont faits pour l’IRM, et le résultat peut ne rien signifier.</translation>
    </message>
    <message>
        <source>{names} looks like CT, with air below −900 and tissue around 0; the models were made for MRI, and the result may be meaningless.</source>
        <translation>{names} ressemble à un scanner (CT), avec l’air sous −900 et les tissus autour de 0&#x202f;; les modèles sont faits pour l’IRM, et le résultat peut ne rien signifier.</translation>
    </message>
    <message>
        <source>{names} show the head with its skull</source>
        <translation>{names} montrent la tête avec son crâne</translation>
    </message>
    <message>
        <source>{names} shows the head with its skull</source>
        <translation>{names} montre la tête avec son crâne</translation>
    </message>
    <message>
        <source>{names} was missing.</source>
        <translation>{names} manquait.</translation>
    </message>
    <message>
        <source>{names} were missing.</source>
        <translation>{names} manquaient.</translation>
    </message>
    <message>
        <source>{names}: cut along the slices of the mask as they were aligned.</source>
        <translation>{names}&#xa0;: coupe le long des coupes du masque, selon l’alignement.</translation>
    </message>
    <message>
        <source>{names}: cut along the slices of the mask by the headers.</source>
        <translation>{names}&#xa0;: coupe le long des coupes du masque d’après les en-têtes.</translation>
    </message>
    <message>
        <source>{name} can no longer be read; open it again.</source>
        <translation>{name} ne peut plus être lu&#x202f;; ouvrez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} covers {share:.0%} of what is not background, as the mask of a brain does, and not that of a tumour.</source>
        <translation>{name} couvre {share:.0%} de ce qui n’est pas du fond, comme un masque du cerveau, et non d’une tumeur.</translation>
    </message>
    <message>
        <source>{name} has frames that do not lie on an even grid; it is not read.</source>
        <translation>{name} a des images qui ne sont sur aucune grille régulière&#x202f;; il n’est pas lu.</translation>
    </message>
    <message>
        <source>{name} is the name of a mask in {first} and of one in {second}, which are other patients or visits; name the masks by their cases.</source>
        <translation>{name} est le nom d’un masque dans {first} et d’un autre dans {second}, donc d’autres patients ou visites&#x202f;; nommez les masques d’après leurs cas.</translation>
    </message>
    <message>
        <source>{name} moved by {mm:.1f} mm and turned by {deg:.1f}°</source>
        <translation>{name} déplacé de {mm:.1f} mm et tourné de {deg:.1f}°</translation>
    </message>
    <message>
        <source>{name}, mL</source>
        <translation>{name}, mL</translation>
    </message>
    <message>
        <source>{name}: a slice cannot be read any more, or is larger than its header says; copy the series again.</source>
        <translation>{name}&#xa0;: une coupe ne peut plus être lue, ou est plus grande que ne le dit son en-tête&#x202f;; copiez à nouveau la série.</translation>
    </message>
    <message>
        <source>{name}: its frames do not match its header.</source>
        <translation>{name}&#xa0;: ses images ne sont pas comme le dit son en-tête.</translation>
    </message>
    <message>
        <source>{note} Lesions that are not listed: {count}.</source>
        <translation>{note} Lésions non listées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{note} Shown are the baseline and the last {count} examinations.</source>
        <translation>{note} Sont montrés l’examen de référence et les {count} derniers examens.</translation>
    </message>
    <message>
        <source>{options} are no options of {kind}: {error}.</source>
        <translation>{options} ne sont pas des options de {kind}&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{other} cannot be aligned to {first}: they have no sequence in common. Give the scans with the masks, or follow them by their headers.</source>
        <translation>{other} ne peut pas être aligné sur {first}&#xa0;: ils n’ont aucune séquence en commun. Donnez les images avec les masques, ou suivez-les d’après leurs en-têtes.</translation>
    </message>
    <message>
        <source>{output} already holds a model or an interrupted run; choose another folder, or continue that run.</source>
        <translation>{output} contient déjà un modèle ou un entraînement interrompu&#x202f;; choisir un autre dossier, ou continuer cet entraînement.</translation>
    </message>
    <message>
        <source>{output} lies in {path}: masks among scans would be taken for references. Choose another folder for the results.</source>
        <translation>{output} se trouve dans {path}&#xa0;: des masques parmi les images seraient pris pour des références. Choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>{pair} are not on one grid ({differs}), and {file} does not tell where it lies; bring them onto one grid first, or open them one by one.</source>
        <translation>{pair} ne sont pas sur une même grille ({differs}), et {file} ne dit pas où il se trouve&#x202f;; les mettre d’abord sur une même grille, ou les ouvrir un par un.</translation>
    </message>
    <message>
        <source>{part} is not a value with its meaning; write values such as 1=edema,2=non-enhancing,3=enhancing,4=cavity,5=other, or 1=whole-tumour.</source>
        <translation>{part} n’est pas une valeur avec sa signification&#x202f;; écrire des valeurs comme 1=edema,2=non-enhancing,3=enhancing,4=cavity,5=other, ou 1=whole-tumour.</translation>
    </message>
    <message>
        <source>{path} already exists; choose another name or folder, or add --overwrite.</source>
        <translation>{path} existe déjà&#x202f;; choisir un autre nom ou dossier, ou ajouter --overwrite.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a table: line {number}: {error}.</source>
        <translation>{path} ne peut pas être lu comme un tableau&#xa0;: ligne {number}&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read as the record of a case ({reason}); remove it to do the case again.</source>
        <translation>{path} ne peut pas être lu comme le compte rendu d’un cas ({reason})&#x202f;; supprimez-le pour refaire le cas.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the encoder stopped before the end; the disk may be full.</source>
        <translation>Écriture impossible de {path}&#xa0;: l’encodeur s’est arrêté avant la fin&#xa0;; le disque est peut-être plein.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}; give a shorter one.</source>
        <translation>Écriture impossible de {path}&#xa0;: {reason}&#xa0;; en donner un plus court.</translation>
    </message>
    <message>
        <source>{path} does not exist; choose another folder.</source>
        <translation>{path} n’est pas là&#x202f;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{path} holds another data set ({name}); give a folder of its own, such as {example}.</source>
        <translation>{path} contient un autre jeu de données ({name})&#x202f;; indiquez un dossier à part, comme {example}.</translation>
    </message>
    <message>
        <source>{path} holds no strokes of this case.</source>
        <translation>{path} ne contient aucun trait de ce cas.</translation>
    </message>
    <message>
        <source>{path} is both the {first} and the {second}</source>
        <translation>{path} est à la fois {first} et {second}</translation>
    </message>
    <message>
        <source>{path} lists no cases.</source>
        <translation>{path} ne liste aucun cas.</translation>
    </message>
    <message>
        <source>{percent:+.0f} % since the baseline</source>
        <translation>{percent:+.0f}&#xa0;% depuis l’examen de référence</translation>
    </message>
    <message>
        <source>{place} holds text that is not Unicode</source>
        <translation>{place} contient du texte qui n’est pas de l’Unicode</translation>
    </message>
    <message>
        <source>{prediction} and {reference} do not lie on one grid ({differs}); bring them onto one grid first, or compare them with --resample.</source>
        <translation>{prediction} et {reference} ne sont pas sur la même grille ({differs})&#x202f;; placez-les d’abord sur une grille, ou comparez-les avec --resample.</translation>
    </message>
    <message>
        <source>{question} Give --label-scheme or --label-values; in the window, open the case, choose the scheme there, and add it as the shown case.</source>
        <translation>{question} Donnez --label-scheme ou --label-values&#x202f;; dans la fenêtre, ouvrez le cas, choisissez-y le schéma et ajoutez-le comme cas affiché.</translation>
    </message>
    <message>
        <source>{region} {ml} mL, median of the batch {median} mL</source>
        <translation>{region} {ml} mL, médiane du lot {median} mL</translation>
    </message>
    <message>
        <source>{rule} But steroids are higher than at the baseline: this is not a response.</source>
        <translation>{rule} Mais la dose de corticoïdes dépasse celle de l’examen de référence&#xa0;: ce n’est pas une réponse.</translation>
    </message>
    <message>
        <source>{rule} On steroids this is not a complete response.</source>
        <translation>{rule} Sous corticoïdes, ce n’est pas une réponse complète.</translation>
    </message>
    <message>
        <source>{scan} looks like {sequence} ({percent:.0f} %)</source>
        <translation>{scan} ressemble à {sequence} ({percent:.0f}&#xa0;%)</translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation>{seconds:.1f} s</translation>
    </message>
    <message>
        <source>{second} of {after} comes after {first} of {before}; give the examinations in the order of their dates.</source>
        <translation>{second} du {after} vient après {first} du {before}&#x202f;; donnez les examens dans l’ordre de leurs dates.</translation>
    </message>
    <message>
        <source>{sequence} outside</source>
        <translation>{sequence} hors champ</translation>
    </message>
    <message>
        <source>{series} cannot be referred to by a DICOM object: {reason}.</source>
        <translation>Aucun objet DICOM ne peut se rapporter à {series}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{series} lacks {tags} in its headers, without which no viewer could place the mask; save it as NIfTI.</source>
        <translation>Il manque {tags} dans les en-têtes de {series}, sans quoi aucune visionneuse ne pourrait placer le masque&#x202f;; enregistrez-le en NIfTI.</translation>
    </message>
    <message>
        <source>{side}, across the midline</source>
        <translation>{side}, au-delà de la ligne médiane</translation>
    </message>
    <message>
        <source>{size} voxels of {mm} mm</source>
        <translation>{size} voxels de {mm} mm</translation>
    </message>
    <message>
        <source>{text}, edited</source>
        <translation>{text}, modifié</translation>
    </message>
    <message>
        <source>{volume_ml:.2f} mL looked {name}, too little to be sure: marked as {marked}.</source>
        <translation>{volume_ml:.2f} mL semblaient {name}, trop peu pour en être sûr&#xa0;: marqué comme {marked}.</translation>
    </message>
    <message>
        <source>{warning}; none of it lies inside.</source>
        <translation>{warning}&#x202f;; rien n’en est à l’intérieur.</translation>
    </message>
    <message>
        <source>{when}: {long:.1f} × {short:.1f} mm, slice {slice}</source>
        <translation>{when}&#xa0;: {long:.1f} × {short:.1f} mm, coupe {slice}</translation>
    </message>
    <message>
        <source>≥ 0.1 mL each</source>
        <translation>≥ 0,1 mL chacune</translation>
    </message>
    <message>
        <source>{first} and {second} both seem to be the mask; the second one is left out, as {why}.</source>
        <translation>{first} et {second} semblent tous deux être le masque&#x202f;; le second est omis, car {why}.</translation>
    </message>
    <message>
        <source>Centre x, y, z (mm)</source>
        <translation>Centre x, y, z (mm)</translation>
    </message>
    <message>
        <source>Largest product (mm²)</source>
        <translation>Plus grand produit (mm²)</translation>
    </message>
    <message>
        <source>Lesion {number}, slice {slice}</source>
        <translation>Lésion {number}, coupe {slice}</translation>
    </message>
    <message>
        <source>Lesions are connected parts of the mask (26 neighbours) of 0.1 mL and more; the slice is the axial one through the centre. Sides are the patient’s, by the midline of the brain. The centre is in world coordinates of the file (x to the right, y to the front, z up), whose origin may lie anywhere.</source>
        <translation>Les lésions sont les parties connexes du masque (26 voisins) de 0,1 mL et plus&#xa0;; la coupe est l’axiale passant par le centre. Les côtés sont ceux du patient, d’après la ligne médiane du cerveau. Le centre est en coordonnées du monde du fichier (x vers la droite, y vers l’avant, z vers le haut), dont l’origine peut être n’importe où.</translation>
    </message>
    <message>
        <source>No examination has a lesion of 0.1 mL or more.</source>
        <translation>Aucun examen n’a de lésion de 0,1 mL ou plus.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Products (mm²)</source>
        <translation>Produits (mm²)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Segmented in {time}</source>
        <translation>Segmenté en {time}</translation>
    </message>
    <message>
        <source>Segmented {case} in {time}</source>
        <translation>{case}&#xa0;: segmenté en {time}</translation>
    </message>
    <message>
        <source>The scheduler was lost. What is done stays done; the same call goes on with the rest.</source>
        <translation>L’ordonnanceur a été perdu. Ce qui est fait reste fait&#x202f;; le même appel continue avec le reste.</translation>
    </message>
    <message>
        <source>The sequences lie on {count} grids: {grids}.</source>
        <translation>Les séquences sont sur {count} grilles&#xa0;: {grids}.</translation>
    </message>
    <message>
        <source>Volumes count voxels of {volume:.3g} mm³, by the affine of the file.</source>
        <translation>Les volumes comptent des voxels de {volume:.3g} mm³, d’après la matrice affine du fichier.</translation>
    </message>
    <message>
        <source>add mask ({source})</source>
        <translation>ajouter le masque ({source})</translation>
    </message>
    <message>
        <source>begin correction ({source})</source>
        <translation>commencer la correction ({source})</translation>
    </message>
    <message>
        <source>is a segmentation</source>
        <translation>est une segmentation</translation>
    </message>
    <message>
        <source>only inside mask ({source})</source>
        <translation>seulement à l’intérieur du masque ({source})</translation>
    </message>
    <message>
        <source>reference {file}</source>
        <translation>référence {file}</translation>
    </message>
    <message>
        <source>replace mask ({source})</source>
        <translation>remplacer le masque ({source})</translation>
    </message>
    <message>
        <source>segments {names}</source>
        <translation>segments {names}</translation>
    </message>
    <message>
        <source>states no distance of its pixels; {first:.4g} mm is a guess, so lengths and volumes are wrong</source>
        <translation>n’indique pas la distance de ses pixels&#x202f;; {first:.4g} mm est une supposition, donc longueurs et volumes sont faux</translation>
    </message>
    <message>
        <source>{case} has no scan of a known sequence, and the model needs {wanted}. A mask alone cannot be segmented: add its scans, or say which sequence a file is, in the Case panel or by --flair, --t1, --t1gd or --t2.</source>
        <translation>{case} n’a aucune image d’une séquence connue, et le modèle a besoin de {wanted}. Un masque seul ne peut pas être segmenté&#xa0;: ajoutez ses images, ou dites de quelle séquence est un fichier, dans le panneau Cas ou par --flair, --t1, --t1gd ou --t2.</translation>
    </message>
    <message>
        <source>{file} distinguishes only {regions}, not {target}, by its values: {scheme}; leave the case out, or give another --target.</source>
        <translation>{file} distingue seulement {regions}, pas {target}, d’après ses valeurs&#xa0;: {scheme}&#x202f;; écartez le cas ou indiquez un autre --target.</translation>
    </message>
    <message>
        <source>{file} is left out, as its name does not follow BIDS.</source>
        <translation>{file} est omis, car son nom n’est pas celui d’un jeu de données BIDS.</translation>
    </message>
    <message>
        <source>{file} is not a readable zip archive; copy it again.</source>
        <translation>{file} n’est pas une archive zip lisible&#x202f;; la copier à nouveau.</translation>
    </message>
    <message>
        <source>{file} is read as {scheme}, as requested, although it is {other} by {clue}.</source>
        <translation>{file} est lu comme «&#xa0;{scheme}&#xa0;», comme indiqué, alors que {clue} dit «&#xa0;{other}&#xa0;».</translation>
    </message>
    <message>
        <source>{file} needs {other} beside it, which is missing; put both files into one folder.</source>
        <translation>{file} a besoin de {other} à côté, qui n’y est pas&#x202f;; mettre les deux fichiers dans un dossier.</translation>
    </message>
    <message>
        <source>{first} and {second} both are masks; the second one is left out.</source>
        <translation>{first} et {second} sont tous deux des masques&#x202f;; le second est écarté.</translation>
    </message>
    <message>
        <source>{first} and {second} both seem to be {role}; the second one is left out.</source>
        <translation>{first} et {second} semblent tous deux être {role}&#x202f;; le second est omis.</translation>
    </message>
    <message>
        <source>{first} and {second} differ in capitals only, which some disks do not tell apart; segment them into two folders with --participant-label.</source>
        <translation>{first} et {second} ne diffèrent que par des majuscules, que certains disques ne distinguent pas&#x202f;; traitez-les dans deux dossiers avec --participant-label.</translation>
    </message>
    <message>
        <source>{first} and {second} hold the same values, as {one} and as {other}; set one of them to ignored if it only fills a gap.</source>
        <translation>{first} et {second} contiennent les mêmes valeurs, comme {one} et comme {other}&#x202f;; mettre l’un d’eux sur ignoré s’il ne fait que combler un manque.</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} ou {last}</translation>
    </message>
    <message>
        <source>{flips} flips are not possible; take 1 (none), 2, 4 or 8.</source>
        <translation>{flips} images miroir ne sont pas possibles&#x202f;; prendre 1 (aucune), 2, 4 ou 8.</translation>
    </message>
    <message>
        <source>{folder} already holds a case {case} made from other scans; give another folder.</source>
        <translation>{folder} contient déjà un cas {case} avec d’autres images&#x202f;; indiquez un autre dossier.</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}; give another folder.</source>
        <translation>{folder} ne peut pas être créé&#xa0;: {reason}&#x202f;; donner un autre dossier.</translation>
    </message>
    <message>
        <source>{folder} cannot be read: {reason}.</source>
        <translation>{folder} est illisible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{folder} cannot be removed: {reason}.</source>
        <translation>{folder} ne peut pas être supprimé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: permission denied; give another folder.</source>
        <translation>Écriture impossible dans {folder}&#xa0;: accès refusé&#x202f;; donner un autre dossier.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}.</source>
        <translation>Écriture impossible dans {folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}. Choose another folder.</source>
        <translation>Écriture impossible dans {folder}&#xa0;: {reason}. Choisir un autre dossier.</translation>
    </message>
    <message>
        <source>{folder} has no labelled case {unknown}.</source>
        <translation>{folder} n’a pas de cas étiqueté {unknown}.</translation>
    </message>
    <message>
        <source>{folder} has no readable dataset.json; give a Decathlon folder.</source>
        <translation>{folder} n’a pas de dataset.json lisible&#x202f;; donner un dossier Decathlon.</translation>
    </message>
    <message>
        <source>{folder} has other classes than {first}.</source>
        <translation>{folder} a d’autres classes que {first}.</translation>
    </message>
    <message>
        <source>{folder} has other {kind} than {first}; train all stages with the same.</source>
        <translation>{folder} n’a pas les mêmes {kind} que {first}&#x202f;; entraîner toutes les étapes avec les mêmes.</translation>
    </message>
    <message>
        <source>{folder} has {count} stages and no stage {number}.</source>
        <translation>{folder} a {count} étapes et pas d’étape {number}.</translation>
    </message>
    <message>
        <source>{folder} holds no masks.</source>
        <translation>{folder} ne contient pas de masques.</translation>
    </message>
    <message>
        <source>{folder} is a file; give a folder.</source>
        <translation>{folder} est un fichier&#x202f;; donner un dossier.</translation>
    </message>
    <message>
        <source>{folder} is incomplete: {weights} is missing.</source>
        <translation>{folder} est incomplet&#xa0;: {weights} manque.</translation>
    </message>
    <message>
        <source>{folder} is not a folder; create it, or give another one.</source>
        <translation>{folder} n’est pas un dossier&#x202f;; le créer, ou en donner un autre.</translation>
    </message>
    <message>
        <source>{folder} is not a model package: it has no model.json.</source>
        <translation>{folder} n’est pas un modèle&#xa0;: il n’a pas de model.json.</translation>
    </message>
    <message>
        <source>{folder} lists no labelled training cases.</source>
        <translation>{folder} n’énumère aucun cas d’entraînement étiqueté.</translation>
    </message>
    <message>
        <source>{folder} names weights that do not lie beside it.</source>
        <translation>{folder} nomme des poids qui ne sont pas à côté.</translation>
    </message>
    <message>
        <source>{found:.2f} instead of {before:.2f} ({region})</source>
        <translation>{found:.2f} au lieu de {before:.2f} ({region})</translation>
    </message>
    <message>
        <source>{found} in all names</source>
        <translation>{found} dans tous les noms</translation>
    </message>
    <message>
        <source>{found} more than once</source>
        <translation>{found} plus d’une fois</translation>
    </message>
    <message>
        <source>{found}, which fit no label scheme; read as {scheme}.</source>
        <translation>{found}, qui ne correspondent à aucun schéma d’étiquettes&#x202f;; lecture selon {scheme}.</translation>
    </message>
    <message>
        <source>{found}, which fits no label scheme; read as {scheme}.</source>
        <translation>{found}, qui ne correspond à aucun schéma d’étiquettes&#x202f;; lecture selon {scheme}.</translation>
    </message>
    <message>
        <source>{grid}, turned by {turn_deg:.1f}° against {name}</source>
        <translation>{grid}, tourné de {turn_deg:.1f}° par rapport à {name}</translation>
    </message>
    <message>
        <source>{heads} with the whole head, {bare} with the brain alone: a model takes sequences that are alike.</source>
        <translation>{heads} avec toute la tête, {bare} avec le cerveau seul&#xa0;: un modèle ne prend que des séquences de même nature.</translation>
    </message>
    <message>
        <source>{image} has {count} channels, but dataset.json names {named}.</source>
        <translation>{image} a {count} canaux, mais dataset.json en nomme {named}.</translation>
    </message>
    <message>
        <source>{kind}, by up to {shift:.3g} mm</source>
        <translation>{kind}, jusqu’à {shift:.3g} mm</translation>
    </message>
    <message>
        <source>{label} has {count} voxels without a finite number ({share:.2g} %); they count as background.</source>
        <translation>{label} a {count} voxels sans nombre fini ({share:.2g}&#xa0;%)&#x202f;; ils comptent comme fond.</translation>
    </message>
    <message>
        <source>{label} holds no image: every voxel has the value {low}.</source>
        <translation>{label} ne contient pas d’image&#xa0;: chaque voxel a la valeur {low}.</translation>
    </message>
    <message>
        <source>{label} holds no image: none of its voxels has a number (all are NaN).</source>
        <translation>{label} ne contient pas d’image&#xa0;: aucun de ses voxels n’a de nombre (tous sont NaN).</translation>
    </message>
    <message>
        <source>{label} takes {size} and stays on disk; its {planes} slices show one voxel in {step} in each direction.</source>
        <translation>{label} prend {size} et reste sur le disque&#x202f;; ses coupes ({planes}) montrent un voxel sur {step} dans chaque direction.</translation>
    </message>
    <message>
        <source>{layer} ({type}) of {network}</source>
        <translation>{layer} ({type}) de {network}</translation>
    </message>
    <message>
        <source>{length} mm is not a distance: it stands for a region that only one of the two masks has.</source>
        <translation>{length} mm n’est pas une distance&#xa0;: cette valeur indique une région qui n’existe que dans l’un des deux masques.</translation>
    </message>
    <message>
        <source>{library} sees no GPU. Choose the CPU, or install {library} with CUDA.</source>
        <translation>{library} ne voit aucun GPU. Choisir le CPU, ou installer {library} avec CUDA.</translation>
    </message>
    <message>
        <source>{link} is the same file as {target}, by a link, and a file has one role: it is {taken}, and the link is left out as {role}.</source>
        <translation>{link} est, par un lien, le même fichier que {target}, et un fichier a un seul rôle&#xa0;: il est {taken}, et le lien est omis comme {role}.</translation>
    </message>
    <message>
        <source>{mask} fits no open case: it differs from {case} in {differs}; open it together with its scan.</source>
        <translation>{mask} ne convient à aucun cas ouvert&#xa0;: il diffère de {case} par {differs}&#x202f;; l’ouvrir avec son image.</translation>
    </message>
    <message>
        <source>{mask} has names in {clue} that are not understood: {unknown}.</source>
        <translation>{mask} a dans {clue} des noms qui ne sont pas compris&#xa0;: {unknown}.</translation>
    </message>
    <message>
        <source>{mask} was added to {files}, although its name suggests another case.</source>
        <translation>{mask} a été ajouté à {files}, bien que son nom suggère un autre cas.</translation>
    </message>
    <message>
        <source>{memory_mb:,.1f} MB for {size}</source>
        <translation>{memory_mb:,.1f} Mo pour {size}</translation>
    </message>
    <message>
        <source>{message}, {done} of {total}</source>
        <translation>{message}, {done} sur {total}</translation>
    </message>
    <message>
        <source>{mm:.1f} mm across</source>
        <translation>{mm:.1f} mm de travers</translation>
    </message>
    <message>
        <source>{models_folder} cannot be written to: {reason}.</source>
        <translation>Écriture impossible dans {models_folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{model} cannot be run: {complaint}.</source>
        <translation>{model} ne peut pas être exécuté&#xa0;: {complaint}.</translation>
    </message>
    <message>
        <source>{model} has no stage.</source>
        <translation>{model} n’a pas d’étape.</translation>
    </message>
    <message>
        <source>{model} marks {names}, which no reference has.</source>
        <translation>{model} marque {names}, qu’aucune référence n’a.</translation>
    </message>
    <message>
        <source>{multiply_adds:,.10g} per output voxel</source>
        <translation>{multiply_adds:,.10g} par voxel de sortie</translation>
    </message>
    <message>
        <source>{name!r} is not a plane; the planes are {known}.</source>
        <translation>{name!r} n’est pas un plan&#x202f;; les plans sont {known}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
    <message>
        <source>{names} and {first} of {case} lie on different grids, and a model takes sequences on one grid only; they have to be prepared first.</source>
        <translation>{names} et {first} de {case} sont sur des grilles différentes, or un modèle ne prend que des séquences sur une même grille&#x202f;; il faut d’abord les préparer.</translation>
    </message>
    <message>
        <source>{names} are missing.</source>
        <translation>{names} manquent.</translation>
    </message>
    <message>
        <source>{names} are missing: the model ran without them and is less reliable.</source>
        <translation>{names} manquent&#xa0;: le modèle a fonctionné sans et est moins fiable.</translation>
    </message>
    <message>
        <source>{names} are missing: the model ran without them, and no enhancing tumour is marked.</source>
        <translation>{names} manquent&#xa0;: le modèle a fonctionné sans, et aucune tumeur rehaussée n’est marquée.</translation>
    </message>
    <message>
        <source>{names} holds no images that this program reads ({formats}){where}; give files or a folder.{apart}</source>
        <translation>{names} ne contient pas d’images que ce programme lit ({formats}){where}&#x202f;; donner des fichiers ou un dossier.{apart}</translation>
    </message>
    <message>
        <source>{names} is missing.</source>
        <translation>{names} manque.</translation>
    </message>
    <message>
        <source>{names} is missing: the model ran without it and is less reliable.</source>
        <translation>{names} manque&#xa0;: le modèle a fonctionné sans et est moins fiable.</translation>
    </message>
    <message>
        <source>{names} is missing: the model ran without it, and no enhancing tumour is marked.</source>
        <translation>{names} manque&#xa0;: le modèle a fonctionné sans, et aucune tumeur rehaussée n’est marquée.</translation>
    </message>
    <message>
        <source>{names} is not added to {case}, which lacks it: {doubts}.</source>
        <translation>{names} n’est pas ajouté à {case}, bien qu’il y manque&#xa0;: {doubts}.</translation>
    </message>
    <message>
        <source>{names} was open already and keeps its own prediction and annotations. To see those of {file}, close the case and open the session again.</source>
        <translation>{names} était déjà ouvert et garde sa prédiction et ses annotations. Pour voir celles de {file}, fermer le cas et rouvrir la session.</translation>
    </message>
    <message>
        <source>{names}: the address names the computer {host}, and only files of this one can be opened; copy them here, or open them in a folder where that computer is mounted.</source>
        <translation>{names}&#xa0;: l’adresse nomme l’ordinateur {host}, et seuls les fichiers de celui-ci peuvent être ouverts&#x202f;; les copier ici, ou les ouvrir dans un dossier où cet ordinateur est monté.</translation>
    </message>
    <message>
        <source>{name} (no tumour)</source>
        <translation>{name} (pas de tumeur)</translation>
    </message>
    <message>
        <source>{name} beside this one is a case of its own: {why}. {remedy}</source>
        <translation>{name} à côté de celle-ci est un cas distinct&#xa0;: {why}. {remedy}</translation>
    </message>
    <message>
        <source>{name} cannot be started: {why}. Free memory and disk space.</source>
        <translation>{name} ne peut pas démarrer&#xa0;: {why}. Libérer de la mémoire et de l’espace disque.</translation>
    </message>
    <message>
        <source>{name} does not fit the scan ({differs}); it is left out.</source>
        <translation>{name} ne correspond pas à l’image ({differs})&#x202f;; il est omis.</translation>
    </message>
    <message>
        <source>{name} does not give the position of its voxels (its affine is singular or absurd).</source>
        <translation>{name} ne donne pas la position de ses voxels (son affine est singulière ou absurde).</translation>
    </message>
    <message>
        <source>{name} does not say where its frames lie.</source>
        <translation>{name} ne dit pas où se trouvent ses images.</translation>
    </message>
    <message>
        <source>{name} has a damaged header, or is cut off; copy it again.</source>
        <translation>{name} a un en-tête endommagé, ou est tronqué&#x202f;; le copier à nouveau.</translation>
    </message>
    <message>
        <source>{name} has a damaged header; copy it again.</source>
        <translation>{name} a un en-tête endommagé&#x202f;; le copier à nouveau.</translation>
    </message>
    <message>
        <source>{name} has its slices as tiles of one picture, and rows of tiles seem to be empty, which its header does not tell; export single slices.</source>
        <translation>{name} a ses coupes en mosaïque dans une seule image, et des rangées de cases semblent vides, ce que son en-tête ne dit pas&#x202f;; exporter des coupes séparées.</translation>
    </message>
    <message>
        <source>{name} has labels above 255; it is not read.</source>
        <translation>{name} a des valeurs au-dessus de 255&#x202f;; il n’est pas lu.</translation>
    </message>
    <message>
        <source>{name} has one class in each channel; channels {told} are read as the values 1 to {count}.</source>
        <translation>{name} a une classe dans chaque canal&#x202f;; les canaux {told} sont lus comme les valeurs 1 à {count}.</translation>
    </message>
    <message>
        <source>{name} has the shape {found} instead of {shape}</source>
        <translation>{name} a la forme {found} au lieu de {shape}</translation>
    </message>
    <message>
        <source>{name} has {count} channels; a mask has one, or one for each of up to {most} regions.</source>
        <translation>{name} a {count} canaux&#x202f;; un masque en a un, ou un pour chacune de {most} régions au plus.</translation>
    </message>
    <message>
        <source>{name} has {count} values in channel {number} ({values}); a mask of several channels has 0 and one other value in each.</source>
        <translation>{name} a {count} valeurs dans le canal {number} ({values})&#x202f;; un masque à plusieurs canaux a dans chacun 0 et une autre valeur.</translation>
    </message>
    <message>
        <source>{name} holds colours, not a scan.</source>
        <translation>{name} contient des couleurs, pas une image d’examen.</translation>
    </message>
    <message>
        <source>{name} holds the value {values}</source>
        <translation>{name} contient la valeur {values}</translation>
    </message>
    <message>
        <source>{name} holds the values {values}</source>
        <translation>{name} contient les valeurs {values}</translation>
    </message>
    <message>
        <source>{name} holds values other than whole numbers from 0 to 255, such as {odd:.4g}{cause}, so it is not a mask.</source>
        <translation>{name} contient d’autres valeurs que des entiers de 0 à 255, par exemple {odd:.4g}{cause}&#x202f;; ce n’est donc pas un masque.</translation>
    </message>
    <message>
        <source>{name} holds {content} and counts as missing{place}.</source>
        <translation>{name} contient {content} et compte comme manquant{place}.</translation>
    </message>
    <message>
        <source>{name} holds {content} and is left out{place}.</source>
        <translation>{name} contient {content} et est omis{place}.</translation>
    </message>
    <message>
        <source>{name} holds {count} segments that overlap; save those of the tumour alone.</source>
        <translation>{name} contient {count} segments qui se chevauchent&#x202f;; n’enregistrer que ceux de la tumeur.</translation>
    </message>
    <message>
        <source>{name} is a CIFTI file: it holds values on the surface of the brain, and no scan; give another file.</source>
        <translation>{name} est un fichier CIFTI&#xa0;: il contient des valeurs sur la surface du cerveau, et non une image&#x202f;; donner un autre fichier.</translation>
    </message>
    <message>
        <source>{name} is a session and is opened alone. Open the rest afterwards.</source>
        <translation>{name} est une session et s’ouvre seule. Ouvrir le reste ensuite.</translation>
    </message>
    <message>
        <source>{name} is cut off, or has a damaged header: it announces {size} of voxels, and there are at most {found}; copy it again.</source>
        <translation>{name} est tronqué, ou a un en-tête endommagé&#xa0;: il annonce {size} de voxels, et il y en a au plus {found}&#x202f;; le copier à nouveau.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off; copy it again.</source>
        <translation>{name} est endommagé ou tronqué&#x202f;; copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} manque</translation>
    </message>
    <message>
        <source>{name} is not a NIfTI image, despite its name; give another file.</source>
        <translation>{name} n’est pas une image NIfTI, malgré son nom&#x202f;; donner un autre fichier.</translation>
    </message>
    <message>
        <source>{name} is not an array of numbers</source>
        <translation>{name} n’est pas un tableau de nombres</translation>
    </message>
    <message>
        <source>{name} is placed by its header, which differs from the scan&apos;s in {differs}</source>
        <translation>{name} est placé d’après son en-tête, qui diffère de celui de l’image par {differs}</translation>
    </message>
    <message>
        <source>{name} is read as {scheme} by {clue}, but the uptake of contrast agent in its labels speaks for {other}; check the scheme.</source>
        <translation>{name} est lu comme {scheme} ({clue}), mais la prise de contraste dans ses étiquettes indique {other}&#x202f;; vérifier le schéma.</translation>
    </message>
    <message>
        <source>{name} is taken voxel by voxel, although its header differs from the scan&apos;s in {differs}.</source>
        <translation>{name} est pris voxel par voxel, bien que son en-tête diffère de celui de l’image par {differs}.</translation>
    </message>
    <message>
        <source>{name} lies for {share:.0%} on the background of the scan; make sure that it belongs to this case.</source>
        <translation>{name} se trouve pour {share:.0%} sur le fond de l’image&#x202f;; vérifier qu’il appartient à ce cas.</translation>
    </message>
    <message>
        <source>{name} looks like {other}</source>
        <translation>{name} ressemble à {other}</translation>
    </message>
    <message>
        <source>{name} must be above 0, got {value:g}.</source>
        <translation>{name} doit être supérieur à 0, et non {value:g}.</translation>
    </message>
    <message>
        <source>{name} must be at least 0 and below 1, got {value:g}.</source>
        <translation>{name} doit être au moins 0 et inférieur à 1, et non {value:g}.</translation>
    </message>
    <message>
        <source>{name} must be at least 0, got {value:g}.</source>
        <translation>{name} doit être au moins 0, et non {value:g}.</translation>
    </message>
    <message>
        <source>{name} must be at least {least}, got {value}.</source>
        <translation>{name} doit être au moins {least}, et non {value}.</translation>
    </message>
    <message>
        <source>{name} must be multiples of {multiple}, got {lengths}.</source>
        <translation>{name} doivent être des multiples de {multiple}, et non {lengths}.</translation>
    </message>
    <message>
        <source>{name} must be one of {known}, got {value!r}.</source>
        <translation>{name} doit être parmi {known}, et non {value!r}.</translation>
    </message>
    <message>
        <source>{name} reaches beyond the scan: {lost} of its {count} labelled voxels lie outside and are left out.</source>
        <translation>{name} dépasse l’image&#xa0;: {lost} de ses {count} voxels étiquetés sont en dehors et sont omis.</translation>
    </message>
    <message>
        <source>{name} takes {size} of memory, and {free} are free; close other programs, or make it smaller.</source>
        <translation>{name} prend {size} de mémoire, et {free} sont libres&#x202f;; fermer d’autres programmes, ou le réduire.</translation>
    </message>
    <message>
        <source>{name}, stage {number}</source>
        <translation>{name}, étape {number}</translation>
    </message>
    <message>
        <source>{name}, which the scheme {scheme} does not have; such voxels are grey and count as no tumour.</source>
        <translation>{name}, que le schéma {scheme} n’a pas&#x202f;; ces voxels sont gris et ne comptent pas comme tumeur.</translation>
    </message>
    <message>
        <source>{name}: a slice has another size than its header says.</source>
        <translation>{name}&#xa0;: une coupe a une autre taille que ne le dit son en-tête.</translation>
    </message>
    <message>
        <source>{name}: a slice is damaged or cut off; copy the series again.</source>
        <translation>{name}&#xa0;: une coupe est endommagée ou tronquée&#x202f;; copier la série à nouveau.</translation>
    </message>
    <message>
        <source>{name}: its slices ({kind}) cannot be decompressed.</source>
        <translation>{name}&#xa0;: ses coupes ({kind}) ne peuvent pas être décompressées.</translation>
    </message>
    <message>
        <source>{network} does not take these arguments: {error}.</source>
        <translation>{network} n’accepte pas ces arguments&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{network} is a 2-D network and needs a plane.</source>
        <translation>{network} est un réseau 2D et a besoin d’un plan.</translation>
    </message>
    <message>
        <source>{network} is a 3-D network and takes no plane.</source>
        <translation>{network} est un réseau 3D et n’accepte pas de plan.</translation>
    </message>
    <message>
        <source>{network} takes patches of {ndim} lengths, got {patch}.</source>
        <translation>{network} prend des blocs de {ndim} longueurs, et non {patch}.</translation>
    </message>
    <message>
        <source>{numbers} mm lies outside the scan, whose corners reach {reach} mm.</source>
        <translation>{numbers} mm est hors de l’image, dont les coins atteignent {reach} mm.</translation>
    </message>
    <message>
        <source>{other} and {path} in {parent} are both masks of {named}; leave one of them there.</source>
        <translation>{other} et {path} dans {parent} sont tous deux des masques de {named}&#x202f;; n’en laisser qu’un.</translation>
    </message>
    <message>
        <source>{other} and {source} are both set to {role}; give one of them another role.</source>
        <translation>{other} et {source} ont tous deux le rôle {role}&#x202f;; donner un autre rôle à l’un d’eux.</translation>
    </message>
    <message>
        <source>{other} holds labels, too; it is left out, as {mask} is taken.</source>
        <translation>{other} contient aussi des étiquettes&#x202f;; il est omis, car {mask} est pris.</translation>
    </message>
    <message>
        <source>{output} already holds a run; add --resume or choose another folder.</source>
        <translation>{output} contient déjà un entraînement&#x202f;; ajouter --resume ou choisir un autre dossier.</translation>
    </message>
    <message>
        <source>{path} belongs to a network with {channels} inputs and {classes} outputs; a network with {sequences} sequences and {known} classes is needed.</source>
        <translation>{path} appartient à un réseau à {channels} entrées et {classes} sorties&#x202f;; il faut un réseau à {sequences} séquences et {known} classes.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a list of training cases: {error}.</source>
        <translation>{path} est illisible comme liste de cas d’entraînement&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a recipe: {error}.</source>
        <translation>{path} est illisible comme recette&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: permission denied.</source>
        <translation>{path} est illisible&#xa0;: accès refusé.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} est illisible&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} est illisible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>Écriture impossible de {path}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}; choose another folder.</source>
        <translation>Écriture impossible de {path}&#xa0;: {reason}&#x202f;; choisir un autre dossier.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} n’existe pas.</translation>
    </message>
    <message>
        <source>{path} does not fit into the memory; close other programs.</source>
        <translation>{path} ne tient pas en mémoire&#x202f;; fermer d’autres programmes.</translation>
    </message>
    <message>
        <source>{path} does not hold the series {series} any more; open the study again.</source>
        <translation>{path} ne contient plus la série {series}&#x202f;; rouvrir l’examen.</translation>
    </message>
    <message>
        <source>{path} does not hold the weights of this network: {fault}.</source>
        <translation>{path} ne contient pas les poids de ce réseau&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>{path} does not hold weights saved by Keras: it has no list of layers (layer_names), as Keras 2 writes it, and no groups of layers as in Keras 3.</source>
        <translation>{path} ne contient pas de poids enregistrés par Keras&#xa0;: il n’a ni liste de couches (layer_names), comme l’écrit Keras 2, ni groupes de couches comme dans Keras 3.</translation>
    </message>
    <message>
        <source>{path} has the layer {layer} with weights of the shape {shapes}, which unet3d does not have.</source>
        <translation>{path} a la couche {layer} avec des poids de forme {shapes}, qu’unet3d n’a pas.</translation>
    </message>
    <message>
        <source>{path} has too few layers of the type {kind} for a unet3d of its depth.</source>
        <translation>{path} a trop peu de couches du type {kind} pour un unet3d de sa profondeur.</translation>
    </message>
    <message>
        <source>{path} has unknown entries: {unknown}.</source>
        <translation>{path} a des entrées inconnues&#xa0;: {unknown}.</translation>
    </message>
    <message>
        <source>{path} has {count} 3-D convolutions; unet3d has 7 at depth 2, 11 at depth 3, 15 at depth 4.</source>
        <translation>{path} a {count} convolutions 3D&#x202f;; unet3d en a 7 à la profondeur 2, 11 à la profondeur 3, 15 à la profondeur 4.</translation>
    </message>
    <message>
        <source>{path} has {count} channels</source>
        <translation>{path} a {count} canaux</translation>
    </message>
    <message>
        <source>{path} has {count} channels, but --channels names {named}; name each of them.</source>
        <translation>{path} a {count} canaux, mais --channels en nomme {named}&#x202f;; nommer chacun d’eux.</translation>
    </message>
    <message>
        <source>{path} has {count} layers with weights; this unet3d has {own}.</source>
        <translation>{path} a {count} couches avec des poids&#x202f;; cet unet3d en a {own}.</translation>
    </message>
    <message>
        <source>{path} holds a series, such as one over time or of directions, and is shown by {first}; give --channels to open all of them.</source>
        <translation>{path} contient une série, par exemple dans le temps ou de directions, et est affiché par {first}&#x202f;; donner --channels pour tout ouvrir.</translation>
    </message>
    <message>
        <source>{path} holds no probabilities of this case. Segment it again.</source>
        <translation>{path} ne contient pas de probabilités de ce cas. Le segmenter à nouveau.</translation>
    </message>
    <message>
        <source>{path} holds several networks in one; save one by itself.</source>
        <translation>{path} contient plusieurs réseaux en un&#x202f;; en enregistrer un seul.</translation>
    </message>
    <message>
        <source>{path} holds {count:,} weights, too few for a network with {filters} filters and depth {depth}.</source>
        <translation>{path} contient {count:,} poids, trop peu pour un réseau à {filters} filtres et de profondeur {depth}.</translation>
    </message>
    <message>
        <source>{path} holds {count} cases; give each its own line</source>
        <translation>{path} contient {count} cas&#x202f;; donnez à chacun sa propre ligne</translation>
    </message>
    <message>
        <source>{path} holds {count} series that may be meant; give the folder of one, or the folder and a number of `unet-gui info`, such as {example}.</source>
        <translation>{path} contient {count} séries possibles&#x202f;; donner le dossier de l’une, ou le dossier et un numéro de `unet-gui info`, par exemple {example}.</translation>
    </message>
    <message>
        <source>{path} holds {dtype}, not a scan.</source>
        <translation>{path} contient {dtype}, pas une image.</translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file.</source>
        <translation>{path} est un dossier&#x202f;; donner le nom d’un fichier.</translation>
    </message>
    <message>
        <source>{path} is a link to elsewhere; put the file itself there.</source>
        <translation>{path} est un lien vers un autre endroit&#x202f;; y mettre le fichier lui-même.</translation>
    </message>
    <message>
        <source>{path} is an image of {title}, which is not read; turn it into NIfTI with {command}.</source>
        <translation>{path} est une image de {title}, qui n’est pas lue&#x202f;; la convertir en NIfTI avec {command}.</translation>
    </message>
    <message>
        <source>{path} is another kind of table; choose another name.</source>
        <translation>{path} est un tableau d’un autre genre&#x202f;; choisir un autre nom.</translation>
    </message>
    <message>
        <source>{path} is cut off: it ends too early; copy it again.</source>
        <translation>{path} est tronqué&#xa0;: il se termine trop tôt&#x202f;; le copier à nouveau.</translation>
    </message>
    <message>
        <source>{path} is damaged: it cannot be decompressed; copy it again.</source>
        <translation>{path} est endommagé&#xa0;: décompression impossible&#x202f;; le copier à nouveau.</translation>
    </message>
    <message>
        <source>{path} is damaged: it cannot be read as HDF5.</source>
        <translation>{path} est endommagé&#xa0;: il est illisible comme HDF5.</translation>
    </message>
    <message>
        <source>{path} is damaged; remove the folder {parent} and start again.</source>
        <translation>{path} est endommagé&#x202f;; supprimer le dossier {parent} et recommencer.</translation>
    </message>
    <message>
        <source>{path} is empty; copy it again.</source>
        <translation>{path} est vide&#x202f;; le copier à nouveau.</translation>
    </message>
    <message>
        <source>{path} is given as {other} and as {role}; a file has one role.</source>
        <translation>{path} est donné comme {other} et comme {role}&#x202f;; un fichier a un seul rôle.</translation>
    </message>
    <message>
        <source>{path} is larger than {most_bytes} GiB; no network here is.</source>
        <translation>{path} dépasse {most_bytes} Gio&#x202f;; aucun réseau ici n’est si grand.</translation>
    </message>
    <message>
        <source>{path} is not a name for a mask; end it in {mask_suffix}.</source>
        <translation>{path} n’est pas un nom de masque&#x202f;; le terminer par {mask_suffix}.</translation>
    </message>
    <message>
        <source>{path} is not a recipe: it has no stages.</source>
        <translation>{path} n’est pas une recette&#xa0;: il n’a pas d’étapes.</translation>
    </message>
    <message>
        <source>{path} is not a session of unet-gui, or it is damaged. Open the scans themselves.</source>
        <translation>{path} n’est pas une session d’unet-gui, ou il est endommagé. Ouvrir les images elles-mêmes.</translation>
    </message>
    <message>
        <source>{path} is not a valid description of a model: {entry}.</source>
        <translation>{path} n’est pas la description valide d’un modèle&#xa0;: {entry}.</translation>
    </message>
    <message>
        <source>{path} is not an image that this program reads; give files of the formats {formats}, or a folder.</source>
        <translation>{path} n’est pas une image que ce programme lit&#x202f;; donner des fichiers des formats {formats}, ou un dossier.</translation>
    </message>
    <message>
        <source>{path} is not loaded: {reasons}, whatever its name.</source>
        <translation>{path} n’est pas chargé&#xa0;: {reasons}, quel que soit son nom.</translation>
    </message>
    <message>
        <source>{path} is not of format {number}; this program cannot read it.</source>
        <translation>{path} n’est pas du format {number}&#x202f;; ce programme ne peut pas le lire.</translation>
    </message>
    <message>
        <source>{path} is not the description of a dataset; copy the file again.</source>
        <translation>{path} n’est pas la description d’un jeu de données&#x202f;; copier le fichier à nouveau.</translation>
    </message>
    <message>
        <source>{path} is not the folder of a batch.</source>
        <translation>{path} n’est pas le dossier d’un lot.</translation>
    </message>
    <message>
        <source>{path} is not valid JSON ({error}); mend it, or copy the file again.</source>
        <translation>{path} n’est pas du JSON valide ({error})&#x202f;; le corriger, ou copier le fichier à nouveau.</translation>
    </message>
    <message>
        <source>{path} is one of the files that are read; choose another folder.</source>
        <translation>{path} est l’un des fichiers à lire&#x202f;; choisir un autre dossier.</translation>
    </message>
    <message>
        <source>{path} is one of the files that were read; give another name.</source>
        <translation>{path} est l’un des fichiers lus&#x202f;; donner un autre nom.</translation>
    </message>
    <message>
        <source>{path} is refused: its groups are too deep.</source>
        <translation>{path} est refusé&#xa0;: ses groupes sont trop profonds.</translation>
    </message>
    <message>
        <source>{path} is refused: {name} is a link to another place.</source>
        <translation>{path} est refusé&#xa0;: {name} est un lien vers un autre endroit.</translation>
    </message>
    <message>
        <source>{path} is refused: {reason}.</source>
        <translation>{path} est refusé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path} is too large for a description of a model.</source>
        <translation>{path} est trop grand pour la description d’un modèle.</translation>
    </message>
    <message>
        <source>{path} is {kind}, not a file; give a file.</source>
        <translation>{path} est {kind}, pas un fichier&#x202f;; donner un fichier.</translation>
    </message>
    <message>
        <source>{path} is {size}; a scan has three dimensions, or four with channels.</source>
        <translation>{path} est {size}&#x202f;; une image a trois dimensions, ou quatre avec des canaux.</translation>
    </message>
    <message>
        <source>{path} lists a weight of {name} that is missing.</source>
        <translation>{path} énumère un poids de {name} qui manque.</translation>
    </message>
    <message>
        <source>{path} lists the layer {name}, which is missing.</source>
        <translation>{path} énumère la couche {name}, qui manque.</translation>
    </message>
    <message>
        <source>{path} no longer exists, so {case} cannot be opened.</source>
        <translation>{path} n’est plus là, {case} ne peut donc pas être ouvert.</translation>
    </message>
    <message>
        <source>{path} was changed: its SHA-256 is not the one in model.json.</source>
        <translation>{path} a été changé&#xa0;: son SHA-256 n’est pas celui de model.json.</translation>
    </message>
    <message>
        <source>{path} was saved by a newer version of unet-gui. Open it with that version, or open the scans themselves.</source>
        <translation>{path} a été enregistré par une version plus récente d’unet-gui. L’ouvrir avec cette version, ou ouvrir les images elles-mêmes.</translation>
    </message>
    <message>
        <source>{path}: entry {number} lacks a name or a fingerprint.</source>
        <translation>{path}&#xa0;: l’entrée {number} n’a pas de nom ou d’empreinte.</translation>
    </message>
    <message>
        <source>{path}: layer {layer}, number {number} of those with weights, has the shapes {shapes} instead of {expected}.</source>
        <translation>{path}&#xa0;: la couche {layer}, numéro {number} de celles avec des poids, a les formes {shapes} au lieu de {expected}.</translation>
    </message>
    <message>
        <source>{path}: layer {name} holds values that are not finite.</source>
        <translation>{path}&#xa0;: la couche {name} contient des valeurs qui ne sont pas finies.</translation>
    </message>
    <message>
        <source>{path}: the fingerprint of {name} is not valid.</source>
        <translation>{path}&#xa0;: l’empreinte de {name} n’est pas valide.</translation>
    </message>
    <message>
        <source>{path}: the first stage has no previous stage to start from.</source>
        <translation>{path}&#xa0;: la première étape n’a pas d’étape précédente d’où partir.</translation>
    </message>
    <message>
        <source>{path}: the slopes of the PReLU {name} differ from voxel to voxel ({shape}), so that the network has one size of input; only slopes that are shared over space (shared_axes=[1, 2, 3]) can be imported.</source>
        <translation>{path}&#xa0;: les pentes du PReLU {name} diffèrent d’un voxel à l’autre ({shape}), de sorte que le réseau n’a qu’une taille d’entrée&#x202f;; seules des pentes partagées dans l’espace (shared_axes=[1, 2, 3]) peuvent être importées.</translation>
    </message>
    <message>
        <source>{place} is not known here</source>
        <translation>{place} n’est pas connu ici</translation>
    </message>
    <message>
        <source>{plane} slice {first} of {count}</source>
        <translation>{plane}, coupe {first} sur {count}</translation>
    </message>
    <message>
        <source>{plane} slices {first} to {last} of {count}</source>
        <translation>{plane}, coupes {first} à {last} sur {count}</translation>
    </message>
    <message>
        <source>{plane} {number} of {count}</source>
        <translation>{plane} {number}/{count}</translation>
    </message>
    <message>
        <source>{predictions} and {references} have no case in common: they hold {one} and {other}, among others.</source>
        <translation>{predictions} et {references} n’ont aucun cas en commun&#xa0;: ils contiennent entre autres {one} et {other}.</translation>
    </message>
    <message>
        <source>{predictions} is given twice; give two folders.</source>
        <translation>{predictions} est donné deux fois&#x202f;; donner deux dossiers.</translation>
    </message>
    <message>
        <source>{prediction} against the reference</source>
        <translation>{prediction} par rapport à la référence</translation>
    </message>
    <message>
        <source>{prediction} and {reference} mark different regions, of which none can be compared.</source>
        <translation>{prediction} et {reference} marquent des régions différentes, dont aucune ne peut être comparée.</translation>
    </message>
    <message>
        <source>{prediction} was resampled onto the grid of {reference} by nearest neighbour ({differs}).</source>
        <translation>{prediction} a été rééchantillonné sur la grille de {reference} au plus proche voisin ({differs}).</translation>
    </message>
    <message>
        <source>{region} in axial slice {number}: {figures}</source>
        <translation>{region} dans la coupe axiale {number}&#xa0;: {figures}</translation>
    </message>
    <message>
        <source>{root} holds more than {most:,} folders; give one that is nearer to the scans.</source>
        <translation>{root} contient plus de {most:,} dossiers&#x202f;; en donner un plus proche des images.</translation>
    </message>
    <message>
        <source>{root} holds too many files; give a folder nearer to the scans.</source>
        <translation>{root} contient trop de fichiers&#x202f;; donner un dossier plus proche des images.</translation>
    </message>
    <message>
        <source>{rule} But steroids were lowered: growth is progression on a stable or higher dose only.</source>
        <translation>{rule} Mais les corticoïdes ont été diminués&#xa0;: une croissance n’est une progression qu’à dose stable ou supérieure.</translation>
    </message>
    <message>
        <source>{runtime} cannot be loaded ({error}). Install it, or choose another runtime with --runtime or KERAS_BACKEND.</source>
        <translation>{runtime} ne peut pas être chargé ({error}). L’installer, ou choisir une autre bibliothèque avec --runtime ou KERAS_BACKEND.</translation>
    </message>
    <message>
        <source>{runtime} does not run on the device {device}. Choose OpenVINO as the runtime, or another device.</source>
        <translation>{runtime} ne s’exécute pas sur le périphérique {device}. Choisir la bibliothèque OpenVINO, ou un autre périphérique.</translation>
    </message>
    <message>
        <source>{scheme}, only {classes}</source>
        <translation>{scheme}, seulement {classes}</translation>
    </message>
    <message>
        <source>{second} and {first} do not overlap in world coordinates, so their lesions cannot be compared; align the examinations, or check that both show the same head.</source>
        <translation>{second} n’a aucun lieu commun avec {first} en coordonnées du monde, leurs lésions ne peuvent donc pas être comparées&#xa0;; aligner les examens, ou vérifier que tous deux montrent la même tête.</translation>
    </message>
    <message>
        <source>{sequence}, {plane} {number} of {count}</source>
        <translation>{sequence}, {plane} {number}/{count}</translation>
    </message>
    <message>
        <source>{series} has {count} volumes at one place; the first is taken.</source>
        <translation>{series} a {count} volumes au même endroit&#x202f;; le premier est pris.</translation>
    </message>
    <message>
        <source>{series} may be {guesses}.</source>
        <translation>{series} peut être {guesses}.</translation>
    </message>
    <message>
        <source>{series} {fault}; it is not read, as gaps are to be refused.</source>
        <translation>{series} {fault}&#x202f;; elle n’est pas lue, car les lacunes doivent être refusées.</translation>
    </message>
    <message>
        <source>{shape} voxels of {spacing} mm</source>
        <translation>{shape} voxels de {spacing} mm</translation>
    </message>
    <message>
        <source>{shape} voxels of {spacing} mm in {slices}</source>
        <translation>{shape} voxels de {spacing} mm en {slices}</translation>
    </message>
    <message>
        <source>{share:.0%} of its box are not background</source>
        <translation>{share:.0%} de sa boîte ne sont pas du fond</translation>
    </message>
    <message>
        <source>{slices}, every {ordinal}</source>
        <translation>{slices}, une sur {ordinal}</translation>
    </message>
    <message>
        <source>{source} cannot be unpacked: {error}.</source>
        <translation>{source} ne peut pas être décompressé&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>{source} does not exist.</source>
        <translation>{source} n’existe pas.</translation>
    </message>
    <message>
        <source>{source} has {count} channels, but its name says that it is one sequence; open it alone.</source>
        <translation>{source} a {count} canaux, mais son nom dit qu’il est une seule séquence&#x202f;; l’ouvrir seul.</translation>
    </message>
    <message>
        <source>{source} holds only weights of the model in {parent}; import that folder.</source>
        <translation>{source} ne contient que des poids du modèle dans {parent}&#x202f;; importer ce dossier.</translation>
    </message>
    <message>
        <source>{source} holds {count} files {weights}; one is wanted.</source>
        <translation>{source} contient {count} fichiers {weights}&#x202f;; il en faut un.</translation>
    </message>
    <message>
        <source>{source} holds {count} model packages; one is wanted.</source>
        <translation>{source} contient {count} modèles&#x202f;; il en faut un.</translation>
    </message>
    <message>
        <source>{source} is packed in a rare way; pack it as a plain zip.</source>
        <translation>{source} est compressé d’une façon rare&#x202f;; le compresser en zip simple.</translation>
    </message>
    <message>
        <source>{source} is refused: it has more than {most_entries} entries.</source>
        <translation>{source} est refusé&#xa0;: il a plus de {most_entries} entrées.</translation>
    </message>
    <message>
        <source>{source} is refused: it unpacks to more than {most_bytes} GiB.</source>
        <translation>{source} est refusé&#xa0;: décompressé, il dépasse {most_bytes} Gio.</translation>
    </message>
    <message>
        <source>{source} is refused: its weights unpack to {file_size:,} bytes, more than those of a network.</source>
        <translation>{source} est refusé&#xa0;: décompressés, ses poids font {file_size:,} octets, plus que ceux d’un réseau.</translation>
    </message>
    <message>
        <source>{source} is refused: {entry!r} lies outside of it.</source>
        <translation>{source} est refusé&#xa0;: {entry!r} se trouve en dehors.</translation>
    </message>
    <message>
        <source>{source}, the {role} by its name, {cause}. The case is taken without it.</source>
        <translation>{source}, {role} d’après son nom, {cause}. Le cas est pris sans lui.</translation>
    </message>
    <message>
        <source>{source}: {first} and {second} disagree; the first is followed.</source>
        <translation>{source}&#xa0;: {first} et {second} se contredisent&#x202f;; le premier est suivi.</translation>
    </message>
    <message>
        <source>{start}, so they are read as {told}</source>
        <translation>{start}, ils sont donc lus comme {told}</translation>
    </message>
    <message>
        <source>{start}; the outer one became the value 1, the inner one 2</source>
        <translation>{start}&#x202f;; celui de l’extérieur est devenu la valeur 1, celui de l’intérieur 2</translation>
    </message>
    <message>
        <source>{text:capital}</source>
        <translation>{text:capital}</translation>
    </message>
    <message>
        <source>{text:lower}</source>
        <translation>{text:lower}</translation>
    </message>
    <message>
        <source>{text} is not a date</source>
        <translation>{text} n’est pas une date</translation>
    </message>
    <message>
        <source>{text} is not a date; write it as 2024-03-01.</source>
        <translation>{text} n’est pas une date&#x202f;; écrivez-la comme 2024-03-01.</translation>
    </message>
    <message>
        <source>{text}, but {titles} is possible, too</source>
        <translation>{text}, mais {titles} est possible aussi</translation>
    </message>
    <message>
        <source>{text}, part {number}</source>
        <translation>{text}, partie {number}</translation>
    </message>
    <message>
        <source>{text}, which can mean {titles}</source>
        <translation>{text}, qui peut signifier {titles}</translation>
    </message>
    <message>
        <source>{text}, which do not fit {scheme} ({clue})</source>
        <translation>{text}, qui ne correspondent pas à {scheme} ({clue})</translation>
    </message>
    <message>
        <source>{text}, which does not fit {scheme} ({clue})</source>
        <translation>{text}, qui ne correspond pas à {scheme} ({clue})</translation>
    </message>
    <message>
        <source>{text}; read as {scheme} by {clue}</source>
        <translation>{text}&#x202f;; lecture selon {scheme} d’après {clue}</translation>
    </message>
    <message>
        <source>{volume_ml:.1f} mL {kind}</source>
        <translation>{volume_ml:.1f} mL {kind}</translation>
    </message>
    <message>
        <source>{warning} By its header its axes run {axes}, the scan&apos;s {scan_axes}: make sure that it is not mirrored or rotated.</source>
        <translation>{warning} D’après son en-tête, ses axes vont {axes}, ceux de l’image {scan_axes}&#xa0;: vérifier qu’il n’est ni en miroir ni tourné.</translation>
    </message>
    <message>
        <source>{what} in one piece</source>
        <translation>{what} en un seul bloc</translation>
    </message>
    <message>
        <source>{what} in {count} runs of slices</source>
        <translation>{what} en {count} passages de coupes</translation>
    </message>
    <message>
        <source>{what} in {count} tiles</source>
        <translation>{what} en {count} tuiles</translation>
    </message>
</context>
<context>
    <name>panel_texts</name>
    <message>
        <source>A voxel is marked if its probability reaches the threshold of a class. Lower thresholds mark more. They act at once, without a new run.</source>
        <translation>Un voxel est marqué si sa probabilité atteint le seuil d’une classe. Des seuils plus bas marquent plus. Ils agissent aussitôt, sans nouveau calcul.</translation>
    </message>
    <message>
        <source>All open cases. Each keeps its own mask and view.</source>
        <translation>Tous les cas ouverts. Chacun garde son masque et sa vue.</translation>
    </message>
    <message>
        <source>Choose a model and find the tumour with it.</source>
        <translation>Choisir un modèle et trouver la tumeur avec lui.</translation>
    </message>
    <message>
        <source>Data sets number the classes differently: 1 is edema in one and necrosis in another. This is the numbering by which the mask is read.</source>
        <translation>Les jeux de données numérotent les classes différemment&#xa0;: 1 est l’œdème dans l’un et la nécrose dans un autre. Voici la numérotation selon laquelle le masque est lu.</translation>
    </message>
    <message>
        <source>Doubt estimates how wrong the mask is: about 1 minus the Dice to be expected, so 0 is sure. The range shows how much the volume changes if all thresholds move. Lesions are the connected parts of the mask.</source>
        <translation>Le doute estime l’erreur du masque&#xa0;: environ 1 moins le Dice attendu, 0 est donc sûr. La plage montre de combien le volume change si tous les seuils se déplacent. Les lésions sont les parties connexes du masque.</translation>
    </message>
    <message>
        <source>One line for each file: its sequence, and the clue in its name that decided it. A question mark stands where the clue leaves a doubt. Choose another sequence in the list if the guess is wrong.</source>
        <translation>Une ligne par fichier&#xa0;: sa séquence, et l’indice de son nom qui l’a décidée. Un point d’interrogation marque un indice douteux. Choisir une autre séquence dans la liste si la supposition est fausse.</translation>
    </message>
    <message>
        <source>Segments mirror images of the case, too, and averages the results. This takes as many times longer, and is often a little better.</source>
        <translation>Segmente aussi des images miroir du cas et fait la moyenne des résultats. Cela prend autant de fois plus de temps, et c’est souvent un peu meilleur.</translation>
    </message>
    <message>
        <source>Slices of the open case. A click moves the crosshair, the wheel steps through the slices, Ctrl+wheel zooms, and a drag with the right button changes window and level. The strip beside a view shows in colour where the classes of the mask lie.</source>
        <translation>Coupes du cas ouvert. Un clic déplace le réticule, la molette parcourt les coupes, Ctrl+molette zoome, et glisser avec le bouton droit change largeur et niveau de la fenêtre. La bande à côté d’une vue montre en couleur où se trouvent les classes du masque.</translation>
    </message>
    <message>
        <source>The actions that are used most. The menus have all of them.</source>
        <translation>Les actions les plus utilisées. Les menus les contiennent toutes.</translation>
    </message>
    <message>
        <source>The files of the open case and what each was taken for, its grid, and the meaning of the values in its mask.</source>
        <translation>Les fichiers du cas ouvert et le rôle de chacun, sa grille, et la signification des valeurs de son masque.</translation>
    </message>
    <message>
        <source>The intensity outside the head. The program finds it in the outer parts of the scan, as it is not 0 in all files.</source>
        <translation>L’intensité hors de la tête. Le programme la trouve dans les parties extérieures de l’image, car elle n’est pas 0 dans tous les fichiers.</translation>
    </message>
    <message>
        <source>The last message on the left. On the right is the voxel under the mouse: its number, its place in mm, its intensity, and the class of the mask.</source>
        <translation>Le dernier message à gauche. À droite, le voxel sous la souris&#xa0;: son numéro, sa place en mm, son intensité, et la classe du masque.</translation>
    </message>
    <message>
        <source>The layers of a network, as a drawing and as a table. A click on a layer shows its shapes, parameters and receptive field.</source>
        <translation>Les couches d’un réseau, en dessin et en tableau. Un clic sur une couche montre ses formes, ses paramètres et son champ récepteur.</translation>
    </message>
    <message>
        <source>The lesions of the shown mask with their sizes. A click on one goes to its longest diameter and draws both diameters, whose ends can be dragged.</source>
        <translation>Les lésions du masque affiché avec leurs tailles. Un clic sur l’une va à son plus grand diamètre et trace les deux diamètres, dont on peut déplacer les bouts.</translation>
    </message>
    <message>
        <source>The library that runs the network. All give the same mask; they differ in speed.</source>
        <translation>La bibliothèque qui exécute le réseau. Toutes donnent le même masque&#x202f;; elles diffèrent en vitesse.</translation>
    </message>
    <message>
        <source>The mask that lies over the image: volumes, colours, how sure it is, and the comparison with a reference.</source>
        <translation>Le masque posé sur l’image&#xa0;: volumes, couleurs, à quel point il est sûr, et la comparaison avec une référence.</translation>
    </message>
    <message>
        <source>The model that finds the tumour. Its card tells where it fails.</source>
        <translation>Le modèle qui trouve la tumeur. Sa fiche dit où il échoue.</translation>
    </message>
    <message>
        <source>The most memory that the network may take. With less, the brain is cut into more tiles: slower, but with the same mask.</source>
        <translation>La mémoire maximale du réseau. Avec moins, le cerveau est découpé en plus de tuiles&#xa0;: plus lent, mais avec le même masque.</translation>
    </message>
    <message>
        <source>The numbers that the network computes with. Shorter ones are faster and change the probabilities a little.</source>
        <translation>Les nombres avec lesquels le réseau calcule. Les plus courts sont plus rapides et changent un peu les probabilités.</translation>
    </message>
    <message>
        <source>The processor or graphics card on which the network runs.</source>
        <translation>Le processeur ou la carte graphique qui exécute le réseau.</translation>
    </message>
    <message>
        <source>The surfaces of the classes inside the brain. A left drag rotates, and a click moves the crosshair to the surface.</source>
        <translation>Les surfaces des classes dans le cerveau. Glisser avec le bouton gauche tourne, et un clic déplace le réticule sur la surface.</translation>
    </message>
    <message>
        <source>Tools that paint, erase and change the mask. What they change is a copy, the edited mask, and each stroke can be undone.</source>
        <translation>Des outils qui peignent, effacent et modifient le masque. Ils modifient une copie, le masque corrigé, et chaque trait peut être annulé.</translation>
    </message>
    <message>
        <source>What lies over the image: the mask, the probability of one class, the disagreement of the model&apos;s two stages, or the agreement with a reference.</source>
        <translation>Ce qui est posé sur l’image&#xa0;: le masque, la probabilité d’une classe, le désaccord des deux étapes du modèle, ou l’accord avec une référence.</translation>
    </message>
    <message>
        <source>What scans as acquired need before a model can take them: the steps, what was measured, and a check of the alignment.</source>
        <translation>Ce qu’il faut aux images brutes avant qu’un modèle puisse les prendre&#xa0;: les étapes, ce qui a été mesuré et une vérification de l’alignement.</translation>
    </message>
    <message>
        <source>Which intensities of the shown sequence are black and which are white. Width is the range between them, level its middle. Nothing here changes the data or the mask.</source>
        <translation>Quelles intensités de la séquence affichée sont noires et lesquelles sont blanches. La largeur est la plage entre elles, le niveau son milieu. Rien ici ne change les données ni le masque.</translation>
    </message>
</context>
<context>
    <name>progress_titles</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Pas commencé</translation>
    </message>
</context>
<context>
    <name>result_notices</name>
    <message>
        <source>Mark it as {0}</source>
        <translation>Le marquer comme {0}</translation>
    </message>
</context>
<context>
    <name>segment_texts</name>
    <message>
        <source>Before the run: {0}</source>
        <translation>Avant le calcul&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Citation: {0}</source>
        <translation>Citation&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Drop the file on the window, or give the right file this role in the Case panel.</source>
        <translation>Déposer le fichier sur la fenêtre, ou donner ce rôle au bon fichier dans le panneau Cas.</translation>
    </message>
    <message>
        <source>Edited, {0}</source>
        <translation>Corrigé, {0}</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licence&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Mean Dice: {0}</source>
        <translation>Dice moyen&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Missing: {0}. The model cannot do without all of them at once.</source>
        <translation>Manquent&#xa0;: {0}. Le modèle ne peut pas se passer de toutes à la fois.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan de calcul</translation>
    </message>
    <message>
        <source>Postprocessing</source>
        <translation>Post-traitement</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>Prétraitement</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Reference, {0}</source>
        <translation>Référence, {0}</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Segmented earlier with {0}</source>
        <translation>Segmenté auparavant avec {0}</translation>
    </message>
    <message>
        <source>Segmented in {0} on {1}</source>
        <translation>Segmenté en {0} sur {1}</translation>
    </message>
    <message>
        <source>Sequences: {0}</source>
        <translation>Séquences&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Small components removed</source>
        <translation>Petites composantes supprimées</translation>
    </message>
    <message>
        <source>Starting the network</source>
        <translation>Démarrage du réseau</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Test-time augmentation</source>
        <translation>Augmentation au test</translation>
    </message>
    <message>
        <source>The model needs {0}, which this case does not have.</source>
        <translation>Le modèle a besoin de {0}, que ce cas n’a pas.</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>un modèle</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>encore environ {0} min</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>encore environ {0} s</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>presque terminé</translation>
    </message>
    <message>
        <source>core</source>
        <translation>cœur</translation>
    </message>
    <message>
        <source>enhancing</source>
        <translation>rehaussée</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>whole tumour</source>
        <translation>tumeur entière</translation>
    </message>
    <message>
        <source>{0:.1f} mL</source>
        <translation>{0:.1f} mL</translation>
    </message>
    <message>
        <source>{0} mirror images</source>
        <translation>{0} images miroir</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0}; case seen in training</source>
        <translation>{0}&#x202f;; cas vu à l’entraînement</translation>
    </message>
</context>
<context>
    <name>session_actions</name>
    <message>
        <source>Open a session</source>
        <translation>Ouvrir une session</translation>
    </message>
    <message>
        <source>Save session; predictions are saved beside it</source>
        <translation>Enregistrer la session&#x202f;; les prédictions sont enregistrées à côté</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
</context>
<context>
    <name>surfaces</name>
    <message>
        <source>Grey: outside the label scheme</source>
        <translation>Gris&#xa0;: hors du schéma d’étiquettes</translation>
    </message>
    <message>
        <source>Making the surfaces…</source>
        <translation>Création des surfaces…</translation>
    </message>
    <message>
        <source>No mask yet: press Segment (F5).</source>
        <translation>Pas encore de masque&#xa0;: appuyer sur Segmenter (F5).</translation>
    </message>
    <message>
        <source>Open a case to see it in 3-D.</source>
        <translation>Ouvrir un cas pour le voir en 3D.</translation>
    </message>
    <message>
        <source>Segmenting…</source>
        <translation>Segmentation…</translation>
    </message>
    <message>
        <source>The 3-D view needs OpenGL, which this display does not have. Everything else works.</source>
        <translation>La vue 3D demande OpenGL, que cet affichage n’a pas. Tout le reste fonctionne.</translation>
    </message>
    <message>
        <source>The mask is empty.</source>
        <translation>Le masque est vide.</translation>
    </message>
    <message>
        <source>The mask is hidden: press S to show it.</source>
        <translation>Le masque est masqué&#xa0;: appuyer sur S pour l’afficher.</translation>
    </message>
    <message>
        <source>Violet: resection cavity, no tumour</source>
        <translation>Violet&#xa0;: cavité de résection, pas de tumeur</translation>
    </message>
</context>
<context>
    <name>titled</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>view_actions</name>
    <message>
        <source>Sequence {0}</source>
        <translation>Séquence {0}</translation>
    </message>
</context>
</TS>
