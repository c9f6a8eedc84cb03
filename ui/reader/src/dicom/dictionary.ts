/**
 * What PS3.6 calls each data element, and its VR where a file does not write it: "GGGGEEEE VR Name", one a line.
 * Printed by tests/reader_dictionary.py; a test compares it with pydicom's.
 */
export interface Known {
  readonly vr: string;
  readonly name: string;
}

let known: Map<number, Known> | undefined;

/** All elements by their tag; read when first asked for. */
export function dictionary(): Map<number, Known> {
  known ??= new Map(
    TEXT.trim()
      .split("\n")
      .map((line) => [parseInt(line.slice(0, 8), 16), { vr: line.slice(9, 11), name: line.slice(12) }]),
  );
  return known;
}

const TEXT = `
00000000 UL Command Group Length
00000001 UL Command Length to End
00000002 UI Affected SOP Class UID
00000003 UI Requested SOP Class UID
00000010 SH Command Recognition Code
00000100 US Command Field
00000110 US Message ID
00000120 US Message ID Being Responded To
00000200 AE Initiator
00000300 AE Receiver
00000400 AE Find Location
00000600 AE Move Destination
00000700 US Priority
00000800 US Command Data Set Type
00000850 US Number of Matches
00000860 US Response Sequence Number
00000900 US Status
00000901 AT Offending Element
00000902 LO Error Comment
00000903 US Error ID
00001000 UI Affected SOP Instance UID
00001001 UI Requested SOP Instance UID
00001002 US Event Type ID
00001005 AT Attribute Identifier List
00001008 US Action Type ID
00001020 US Number of Remaining Sub-operations
00001021 US Number of Completed Sub-operations
00001022 US Number of Failed Sub-operations
00001023 US Number of Warning Sub-operations
00001030 AE Move Originator Application Entity Title
00001031 US Move Originator Message ID
00004000 LT Dialog Receiver
00004010 LT Terminal Type
00005010 SH Message Set ID
00005020 SH End Message ID
00005110 LT Display Format
00005120 LT Page Position ID
00005130 CS Text Format ID
00005140 CS Normal/Reverse
00005150 CS Add Gray Scale
00005160 CS Borders
00005170 IS Copies
00005180 CS Command Magnification Type
00005190 CS Erase
000051A0 CS Print
000051B0 US Overlays
00020000 UL File Meta Information Group Length
00020001 OB File Meta Information Version
00020002 UI Media Storage SOP Class UID
00020003 UI Media Storage SOP Instance UID
00020010 UI Transfer Syntax UID
00020012 UI Implementation Class UID
00020013 SH Implementation Version Name
00020016 AE Source Application Entity Title
00020017 AE Sending Application Entity Title
00020018 AE Receiving Application Entity Title
00020026 UR Source Presentation Address
00020027 UR Sending Presentation Address
00020028 UR Receiving Presentation Address
00020031 OB RTV Meta Information Version
00020032 UI RTV Communication SOP Class UID
00020033 UI RTV Communication SOP Instance UID
00020035 OB RTV Source Identifier
00020036 OB RTV Flow Identifier
00020037 UL RTV Flow RTP Sampling Rate
00020038 FD RTV Flow Actual Frame Duration
00020100 UI Private Information Creator UID
00020102 OB Private Information
00041130 CS File-set ID
00041141 CS File-set Descriptor File ID
00041142 CS Specific Character Set of File-set Descriptor File
00041200 UL Offset of the First Directory Record of the Root Directory Entity
00041202 UL Offset of the Last Directory Record of the Root Directory Entity
00041212 US File-set Consistency Flag
00041220 SQ Directory Record Sequence
00041400 UL Offset of the Next Directory Record
00041410 US Record In-use Flag
00041420 UL Offset of Referenced Lower-Level Directory Entity
00041430 CS Directory Record Type
00041432 UI Private Record UID
00041500 CS Referenced File ID
00041504 UL MRDR Directory Record Offset
00041510 UI Referenced SOP Class UID in File
00041511 UI Referenced SOP Instance UID in File
00041512 UI Referenced Transfer Syntax UID in File
0004151A UI Referenced Related General SOP Class UID in File
00041600 UL Number of References
00080001 UL Length to End
00080005 CS Specific Character Set
00080006 SQ Language Code Sequence
00080008 CS Image Type
00080010 SH Recognition Code
00080012 DA Instance Creation Date
00080013 TM Instance Creation Time
00080014 UI Instance Creator UID
00080015 DT Instance Coercion DateTime
00080016 UI SOP Class UID
00080017 UI Acquisition UID
00080018 UI SOP Instance UID
00080019 UI Pyramid UID
0008001A UI Related General SOP Class UID
0008001B UI Original Specialized SOP Class UID
0008001C CS Synthetic Data
00080020 DA Study Date
00080021 DA Series Date
00080022 DA Acquisition Date
00080023 DA Content Date
00080024 DA Overlay Date
00080025 DA Curve Date
0008002A DT Acquisition DateTime
00080030 TM Study Time
00080031 TM Series Time
00080032 TM Acquisition Time
00080033 TM Content Time
00080034 TM Overlay Time
00080035 TM Curve Time
00080040 US Data Set Type
00080041 LO Data Set Subtype
00080042 CS Nuclear Medicine Series Type
00080050 SH Accession Number
00080051 SQ Issuer of Accession Number Sequence
00080052 CS Query/Retrieve Level
00080053 CS Query/Retrieve View
00080054 AE Retrieve AE Title
00080055 AE Station AE Title
00080056 CS Instance Availability
00080058 UI Failed SOP Instance UID List
00080060 CS Modality
00080061 CS Modalities in Study
00080062 UI SOP Classes in Study
00080063 SQ Anatomic Regions in Study Code Sequence
00080064 CS Conversion Type
00080068 CS Presentation Intent Type
00080070 LO Manufacturer
00080080 LO Institution Name
00080081 ST Institution Address
00080082 SQ Institution Code Sequence
00080090 PN Referring Physician's Name
00080092 ST Referring Physician's Address
00080094 SH Referring Physician's Telephone Numbers
00080096 SQ Referring Physician Identification Sequence
0008009C PN Consulting Physician's Name
0008009D SQ Consulting Physician Identification Sequence
00080100 SH Code Value
00080101 LO Extended Code Value
00080102 SH Coding Scheme Designator
00080103 SH Coding Scheme Version
00080104 LO Code Meaning
00080105 CS Mapping Resource
00080106 DT Context Group Version
00080107 DT Context Group Local Version
00080108 LT Extended Code Meaning
00080109 SQ Coding Scheme Resources Sequence
0008010A CS Coding Scheme URL Type
0008010B CS Context Group Extension Flag
0008010C UI Coding Scheme UID
0008010D UI Context Group Extension Creator UID
0008010E UR Coding Scheme URL
0008010F CS Context Identifier
00080110 SQ Coding Scheme Identification Sequence
00080112 LO Coding Scheme Registry
00080114 ST Coding Scheme External ID
00080115 ST Coding Scheme Name
00080116 ST Coding Scheme Responsible Organization
00080117 UI Context UID
00080118 UI Mapping Resource UID
00080119 UC Long Code Value
00080120 UR URN Code Value
00080121 SQ Equivalent Code Sequence
00080122 LO Mapping Resource Name
00080123 SQ Context Group Identification Sequence
00080124 SQ Mapping Resource Identification Sequence
00080201 SH Timezone Offset From UTC
00080202 OB Retired-blank
00080220 SQ Responsible Group Code Sequence
00080221 CS Equipment Modality
00080222 LO Manufacturer's Related Model Group
00080300 SQ Private Data Element Characteristics Sequence
00080301 US Private Group Reference
00080302 LO Private Creator Reference
00080303 CS Block Identifying Information Status
00080304 US Nonidentifying Private Elements
00080305 SQ Deidentification Action Sequence
00080306 US Identifying Private Elements
00080307 CS Deidentification Action
00080308 US Private Data Element
00080309 UL Private Data Element Value Multiplicity
0008030A CS Private Data Element Value Representation
0008030B UL Private Data Element Number of Items
0008030C UC Private Data Element Name
0008030D UC Private Data Element Keyword
0008030E UT Private Data Element Description
0008030F UT Private Data Element Encoding
00080310 SQ Private Data Element Definition Sequence
00080400 SQ Scope of Inventory Sequence
00080401 LT Inventory Purpose
00080402 LT Inventory Instance Description
00080403 CS Inventory Level
00080404 DT Item Inventory DateTime
00080405 CS Removed from Operational Use
00080406 SQ Reason for Removal Code Sequence
00080407 UR Stored Instance Base URI
00080408 UR Folder Access URI
00080409 UR File Access URI
0008040A CS Container File Type
0008040B UR Filename in Container
0008040C UV File Offset in Container
0008040D UV File Length in Container
0008040E UI Stored Instance Transfer Syntax UID
0008040F CS Extended Matching Mechanisms
00080410 SQ Range Matching Sequence
00080411 SQ List of UID Matching Sequence
00080412 SQ Empty Value Matching Sequence
00080413 SQ General Matching Sequence
00080414 US Requested Status Interval
00080415 CS Retain Instances
00080416 DT Expiration DateTime
00080417 CS Transaction Status
00080418 LT Transaction Status Comment
00080419 SQ File Set Access Sequence
0008041A SQ File Access Sequence
0008041B OB Record Key
0008041C OB Prior Record Key
0008041D SQ Metadata Sequence
0008041E SQ Updated Metadata Sequence
0008041F DT Study Update DateTime
00080420 SQ Inventory Access End Points Sequence
00080421 SQ Study Access End Points Sequence
00080422 SQ Incorporated Inventory Instance Sequence
00080423 SQ Inventoried Studies Sequence
00080424 SQ Inventoried Series Sequence
00080425 SQ Inventoried Instances Sequence
00080426 CS Inventory Completion Status
00080427 UL Number of Study Records in Instance
00080428 UV Total Number of Study Records
00080429 UV Maximum Number of Records
00081000 AE Network ID
00081010 SH Station Name
00081030 LO Study Description
00081032 SQ Procedure Code Sequence
0008103E LO Series Description
0008103F SQ Series Description Code Sequence
00081040 LO Institutional Department Name
00081041 SQ Institutional Department Type Code Sequence
00081048 PN Physician(s) of Record
00081049 SQ Physician(s) of Record Identification Sequence
00081050 PN Performing Physician's Name
00081052 SQ Performing Physician Identification Sequence
00081060 PN Name of Physician(s) Reading Study
00081062 SQ Physician(s) Reading Study Identification Sequence
00081070 PN Operators' Name
00081072 SQ Operator Identification Sequence
00081080 LO Admitting Diagnoses Description
00081084 SQ Admitting Diagnoses Code Sequence
00081088 LO Pyramid Description
00081090 LO Manufacturer's Model Name
00081100 SQ Referenced Results Sequence
00081110 SQ Referenced Study Sequence
00081111 SQ Referenced Performed Procedure Step Sequence
00081112 SQ Referenced Instances by SOP Class Sequence
00081115 SQ Referenced Series Sequence
00081120 SQ Referenced Patient Sequence
00081125 SQ Referenced Visit Sequence
00081130 SQ Referenced Overlay Sequence
00081134 SQ Referenced Stereometric Instance Sequence
0008113A SQ Referenced Waveform Sequence
00081140 SQ Referenced Image Sequence
00081145 SQ Referenced Curve Sequence
0008114A SQ Referenced Instance Sequence
0008114B SQ Referenced Real World Value Mapping Instance Sequence
00081150 UI Referenced SOP Class UID
00081155 UI Referenced SOP Instance UID
00081156 SQ Definition Source Sequence
0008115A UI SOP Classes Supported
00081160 IS Referenced Frame Number
00081161 UL Simple Frame List
00081162 UL Calculated Frame List
00081163 FD Time Range
00081164 SQ Frame Extraction Sequence
00081167 UI Multi-frame Source SOP Instance UID
00081190 UR Retrieve URL
00081195 UI Transaction UID
00081196 US Warning Reason
00081197 US Failure Reason
00081198 SQ Failed SOP Sequence
00081199 SQ Referenced SOP Sequence
0008119A SQ Other Failures Sequence
0008119B SQ Failed Study Sequence
00081200 SQ Studies Containing Other Referenced Instances Sequence
00081250 SQ Related Series Sequence
00082110 CS Lossy Image Compression (Retired)
00082111 ST Derivation Description
00082112 SQ Source Image Sequence
00082120 SH Stage Name
00082122 IS Stage Number
00082124 IS Number of Stages
00082127 SH View Name
00082128 IS View Number
00082129 IS Number of Event Timers
0008212A IS Number of Views in Stage
00082130 DS Event Elapsed Time(s)
00082132 LO Event Timer Name(s)
00082133 SQ Event Timer Sequence
00082134 FD Event Time Offset
00082135 SQ Event Code Sequence
00082142 IS Start Trim
00082143 IS Stop Trim
00082144 IS Recommended Display Frame Rate
00082200 CS Transducer Position
00082204 CS Transducer Orientation
00082208 CS Anatomic Structure
00082218 SQ Anatomic Region Sequence
00082220 SQ Anatomic Region Modifier Sequence
00082228 SQ Primary Anatomic Structure Sequence
00082229 SQ Anatomic Structure, Space or Region Sequence
00082230 SQ Primary Anatomic Structure Modifier Sequence
00082240 SQ Transducer Position Sequence
00082242 SQ Transducer Position Modifier Sequence
00082244 SQ Transducer Orientation Sequence
00082246 SQ Transducer Orientation Modifier Sequence
00082251 SQ Anatomic Structure Space Or Region Code Sequence (Trial)
00082253 SQ Anatomic Portal Of Entrance Code Sequence (Trial)
00082255 SQ Anatomic Approach Direction Code Sequence (Trial)
00082256 ST Anatomic Perspective Description (Trial)
00082257 SQ Anatomic Perspective Code Sequence (Trial)
00082258 ST Anatomic Location Of Examining Instrument Description (Trial)
00082259 SQ Anatomic Location Of Examining Instrument Code Sequence (Trial)
0008225A SQ Anatomic Structure Space Or Region Modifier Code Sequence (Trial)
0008225C SQ On Axis Background Anatomic Structure Code Sequence (Trial)
00083001 SQ Alternate Representation Sequence
00083002 UI Available Transfer Syntax UID
00083010 UI Irradiation Event UID
00083011 SQ Source Irradiation Event Sequence
00083012 UI Radiopharmaceutical Administration Event UID
00084000 LT Identifying Comments
00089007 CS Frame Type
00089092 SQ Referenced Image Evidence Sequence
00089121 SQ Referenced Raw Data Sequence
00089123 UI Creator-Version UID
00089124 SQ Derivation Image Sequence
00089154 SQ Source Image Evidence Sequence
00089205 CS Pixel Presentation
00089206 CS Volumetric Properties
00089207 CS Volume Based Calculation Technique
00089208 CS Complex Image Component
00089209 CS Acquisition Contrast
00089215 SQ Derivation Code Sequence
00089237 SQ Referenced Presentation State Sequence
00089410 SQ Referenced Other Plane Sequence
00089458 SQ Frame Display Sequence
00089459 FL Recommended Display Frame Rate in Float
00089460 CS Skip Frame Range Flag
00100010 PN Patient's Name
00100020 LO Patient ID
00100021 LO Issuer of Patient ID
00100022 CS Type of Patient ID
00100024 SQ Issuer of Patient ID Qualifiers Sequence
00100026 SQ Source Patient Group Identification Sequence
00100027 SQ Group of Patients Identification Sequence
00100028 US Subject Relative Position in Image
00100030 DA Patient's Birth Date
00100032 TM Patient's Birth Time
00100033 LO Patient's Birth Date in Alternative Calendar
00100034 LO Patient's Death Date in Alternative Calendar
00100035 CS Patient's Alternative Calendar
00100040 CS Patient's Sex
00100050 SQ Patient's Insurance Plan Code Sequence
00100101 SQ Patient's Primary Language Code Sequence
00100102 SQ Patient's Primary Language Modifier Code Sequence
00100200 CS Quality Control Subject
00100201 SQ Quality Control Subject Type Code Sequence
00100212 UC Strain Description
00100213 LO Strain Nomenclature
00100214 LO Strain Stock Number
00100215 SQ Strain Source Registry Code Sequence
00100216 SQ Strain Stock Sequence
00100217 LO Strain Source
00100218 UT Strain Additional Information
00100219 SQ Strain Code Sequence
00100221 SQ Genetic Modifications Sequence
00100222 UC Genetic Modifications Description
00100223 LO Genetic Modifications Nomenclature
00100229 SQ Genetic Modifications Code Sequence
00101000 LO Other Patient IDs
00101001 PN Other Patient Names
00101002 SQ Other Patient IDs Sequence
00101005 PN Patient's Birth Name
00101010 AS Patient's Age
00101020 DS Patient's Size
00101021 SQ Patient's Size Code Sequence
00101022 DS Patient's Body Mass Index
00101023 DS Measured AP Dimension
00101024 DS Measured Lateral Dimension
00101030 DS Patient's Weight
00101040 LO Patient's Address
00101050 LO Insurance Plan Identification
00101060 PN Patient's Mother's Birth Name
00101080 LO Military Rank
00101081 LO Branch of Service
00101090 LO Medical Record Locator
00101100 SQ Referenced Patient Photo Sequence
00102000 LO Medical Alerts
00102110 LO Allergies
00102150 LO Country of Residence
00102152 LO Region of Residence
00102154 SH Patient's Telephone Numbers
00102155 LT Patient's Telecom Information
00102160 SH Ethnic Group
00102161 SQ Ethnic Group Code Sequence
00102180 SH Occupation
001021A0 CS Smoking Status
001021B0 LT Additional Patient History
001021C0 US Pregnancy Status
001021D0 DA Last Menstrual Date
001021F0 LO Patient's Religious Preference
00102201 LO Patient Species Description
00102202 SQ Patient Species Code Sequence
00102203 CS Patient's Sex Neutered
00102210 CS Anatomical Orientation Type
00102292 LO Patient Breed Description
00102293 SQ Patient Breed Code Sequence
00102294 SQ Breed Registration Sequence
00102295 LO Breed Registration Number
00102296 SQ Breed Registry Code Sequence
00102297 PN Responsible Person
00102298 CS Responsible Person Role
00102299 LO Responsible Organization
00104000 LT Patient Comments
00109431 FL Examined Body Thickness
00120010 LO Clinical Trial Sponsor Name
00120020 LO Clinical Trial Protocol ID
00120021 LO Clinical Trial Protocol Name
00120022 LO Issuer of Clinical Trial Protocol ID
00120023 SQ Other Clinical Trial Protocol IDs Sequence
00120030 LO Clinical Trial Site ID
00120031 LO Clinical Trial Site Name
00120032 LO Issuer of Clinical Trial Site ID
00120040 LO Clinical Trial Subject ID
00120041 LO Issuer of Clinical Trial Subject ID
00120042 LO Clinical Trial Subject Reading ID
00120043 LO Issuer of Clinical Trial Subject Reading ID
00120050 LO Clinical Trial Time Point ID
00120051 ST Clinical Trial Time Point Description
00120052 FD Longitudinal Temporal Offset from Event
00120053 CS Longitudinal Temporal Event Type
00120054 SQ Clinical Trial Time Point Type Code Sequence
00120055 LO Issuer of Clinical Trial Time Point ID
00120060 LO Clinical Trial Coordinating Center Name
00120062 CS Patient Identity Removed
00120063 LO De-identification Method
00120064 SQ De-identification Method Code Sequence
00120071 LO Clinical Trial Series ID
00120072 LO Clinical Trial Series Description
00120073 LO Issuer of Clinical Trial Series ID
00120081 LO Clinical Trial Protocol Ethics Committee Name
00120082 LO Clinical Trial Protocol Ethics Committee Approval Number
00120083 SQ Consent for Clinical Trial Use Sequence
00120084 CS Distribution Type
00120085 CS Consent for Distribution Flag
00120086 DA Ethics Committee Approval Effectiveness Start Date
00120087 DA Ethics Committee Approval Effectiveness End Date
00140023 ST CAD File Format
00140024 ST Component Reference System
00140025 ST Component Manufacturing Procedure
00140028 ST Component Manufacturer
00140030 DS Material Thickness
00140032 DS Material Pipe Diameter
00140034 DS Material Isolation Diameter
00140042 ST Material Grade
00140044 ST Material Properties Description
00140045 ST Material Properties File Format (Retired)
00140046 LT Material Notes
00140050 CS Component Shape
00140052 CS Curvature Type
00140054 DS Outer Diameter
00140056 DS Inner Diameter
00140100 LO Component Welder IDs
00140101 CS Secondary Approval Status
00140102 DA Secondary Review Date
00140103 TM Secondary Review Time
00140104 PN Secondary Reviewer Name
00140105 ST Repair ID
00140106 SQ Multiple Component Approval Sequence
00140107 CS Other Approval Status
00140108 CS Other Secondary Approval Status
00140200 SQ Data Element Label Sequence
00140201 SQ Data Element Label Item Sequence
00140202 AT Data Element
00140203 LO Data Element Name
00140204 LO Data Element Description
00140205 CS Data Element Conditionality
00140206 IS Data Element Minimum Characters
00140207 IS Data Element Maximum Characters
00141010 ST Actual Environmental Conditions
00141020 DA Expiry Date
00141040 ST Environmental Conditions
00142002 SQ Evaluator Sequence
00142004 IS Evaluator Number
00142006 PN Evaluator Name
00142008 IS Evaluation Attempt
00142012 SQ Indication Sequence
00142014 IS Indication Number
00142016 SH Indication Label
00142018 ST Indication Description
0014201A CS Indication Type
0014201C CS Indication Disposition
0014201E SQ Indication ROI Sequence
00142030 SQ Indication Physical Property Sequence
00142032 SH Property Label
00142202 IS Coordinate System Number of Axes
00142204 SQ Coordinate System Axes Sequence
00142206 ST Coordinate System Axis Description
00142208 CS Coordinate System Data Set Mapping
0014220A IS Coordinate System Axis Number
0014220C CS Coordinate System Axis Type
0014220E CS Coordinate System Axis Units
00142210 OB Coordinate System Axis Values
00142220 SQ Coordinate System Transform Sequence
00142222 ST Transform Description
00142224 IS Transform Number of Axes
00142226 IS Transform Order of Axes
00142228 CS Transformed Axis Units
0014222A DS Coordinate System Transform Rotation and Scale Matrix
0014222C DS Coordinate System Transform Translation Matrix
00143011 DS Internal Detector Frame Time
00143012 DS Number of Frames Integrated
00143020 SQ Detector Temperature Sequence
00143022 ST Sensor Name
00143024 DS Horizontal Offset of Sensor
00143026 DS Vertical Offset of Sensor
00143028 DS Sensor Temperature
00143040 SQ Dark Current Sequence
00143050 OB Dark Current Counts
00143060 SQ Gain Correction Reference Sequence
00143070 OB Air Counts
00143071 DS KV Used in Gain Calibration
00143072 DS MA Used in Gain Calibration
00143073 DS Number of Frames Used for Integration
00143074 LO Filter Material Used in Gain Calibration
00143075 DS Filter Thickness Used in Gain Calibration
00143076 DA Date of Gain Calibration
00143077 TM Time of Gain Calibration
00143080 OB Bad Pixel Image
00143099 LT Calibration Notes
00143100 LT Linearity Correction Technique
00143101 LT Beam Hardening Correction Technique
00144002 SQ Pulser Equipment Sequence
00144004 CS Pulser Type
00144006 LT Pulser Notes
00144008 SQ Receiver Equipment Sequence
0014400A CS Amplifier Type
0014400C LT Receiver Notes
0014400E SQ Pre-Amplifier Equipment Sequence
0014400F LT Pre-Amplifier Notes
00144010 SQ Transmit Transducer Sequence
00144011 SQ Receive Transducer Sequence
00144012 US Number of Elements
00144013 CS Element Shape
00144014 DS Element Dimension A
00144015 DS Element Dimension B
00144016 DS Element Pitch A
00144017 DS Measured Beam Dimension A
00144018 DS Measured Beam Dimension B
00144019 DS Location of Measured Beam Diameter
0014401A DS Nominal Frequency
0014401B DS Measured Center Frequency
0014401C DS Measured Bandwidth
0014401D DS Element Pitch B
00144020 SQ Pulser Settings Sequence
00144022 DS Pulse Width
00144024 DS Excitation Frequency
00144026 CS Modulation Type
00144028 DS Damping
00144030 SQ Receiver Settings Sequence
00144031 DS Acquired Soundpath Length
00144032 CS Acquisition Compression Type
00144033 IS Acquisition Sample Size
00144034 DS Rectifier Smoothing
00144035 SQ DAC Sequence
00144036 CS DAC Type
00144038 DS DAC Gain Points
0014403A DS DAC Time Points
0014403C DS DAC Amplitude
00144040 SQ Pre-Amplifier Settings Sequence
00144050 SQ Transmit Transducer Settings Sequence
00144051 SQ Receive Transducer Settings Sequence
00144052 DS Incident Angle
00144054 ST Coupling Technique
00144056 ST Coupling Medium
00144057 DS Coupling Velocity
00144058 DS Probe Center Location X
00144059 DS Probe Center Location Z
0014405A DS Sound Path Length
0014405C ST Delay Law Identifier
00144060 SQ Gate Settings Sequence
00144062 DS Gate Threshold
00144064 DS Velocity of Sound
00144070 SQ Calibration Settings Sequence
00144072 ST Calibration Procedure
00144074 SH Procedure Version
00144076 DA Procedure Creation Date
00144078 DA Procedure Expiration Date
0014407A DA Procedure Last Modified Date
0014407C TM Calibration Time
0014407E DA Calibration Date
00144080 SQ Probe Drive Equipment Sequence
00144081 CS Drive Type
00144082 LT Probe Drive Notes
00144083 SQ Drive Probe Sequence
00144084 DS Probe Inductance
00144085 DS Probe Resistance
00144086 SQ Receive Probe Sequence
00144087 SQ Probe Drive Settings Sequence
00144088 DS Bridge Resistors
00144089 DS Probe Orientation Angle
0014408B DS User Selected Gain Y
0014408C DS User Selected Phase
0014408D DS User Selected Offset X
0014408E DS User Selected Offset Y
00144091 SQ Channel Settings Sequence
00144092 DS Channel Threshold
0014409A SQ Scanner Settings Sequence
0014409B ST Scan Procedure
0014409C DS Translation Rate X
0014409D DS Translation Rate Y
0014409F DS Channel Overlap
001440A0 LO Image Quality Indicator Type
001440A1 LO Image Quality Indicator Material
001440A2 LO Image Quality Indicator Size
00145002 IS LINAC Energy
00145004 IS LINAC Output
00145100 US Active Aperture
00145101 DS Total Aperture
00145102 DS Aperture Elevation
00145103 DS Main Lobe Angle
00145104 DS Main Roof Angle
00145105 CS Connector Type
00145106 SH Wedge Model Number
00145107 DS Wedge Angle Float
00145108 DS Wedge Roof Angle
00145109 CS Wedge Element 1 Position
0014510A DS Wedge Material Velocity
0014510B SH Wedge Material
0014510C DS Wedge Offset Z
0014510D DS Wedge Origin Offset X
0014510E DS Wedge Time Delay
0014510F SH Wedge Name
00145110 SH Wedge Manufacturer Name
00145111 LO Wedge Description
00145112 DS Nominal Beam Angle
00145113 DS Wedge Offset X
00145114 DS Wedge Offset Y
00145115 DS Wedge Total Length
00145116 DS Wedge In Contact Length
00145117 DS Wedge Front Gap
00145118 DS Wedge Total Height
00145119 DS Wedge Front Height
0014511A DS Wedge Rear Height
0014511B DS Wedge Total Width
0014511C DS Wedge In Contact Width
0014511D DS Wedge Chamfer Height
0014511E CS Wedge Curve
0014511F DS Radius Along the Wedge
00160001 DS White Point
00160002 DS Primary Chromaticities
00160003 UT Battery Level
00160004 DS Exposure Time in Seconds
00160005 DS F-Number
00160006 IS OECF Rows
00160007 IS OECF Columns
00160008 UC OECF Column Names
00160009 DS OECF Values
0016000A IS Spatial Frequency Response Rows
0016000B IS Spatial Frequency Response Columns
0016000C UC Spatial Frequency Response Column Names
0016000D DS Spatial Frequency Response Values
0016000E IS Color Filter Array Pattern Rows
0016000F IS Color Filter Array Pattern Columns
00160010 DS Color Filter Array Pattern Values
00160011 US Flash Firing Status
00160012 US Flash Return Status
00160013 US Flash Mode
00160014 US Flash Function Present
00160015 US Flash Red Eye Mode
00160016 US Exposure Program
00160017 UT Spectral Sensitivity
00160018 IS Photographic Sensitivity
00160019 IS Self Timer Mode
0016001A US Sensitivity Type
0016001B IS Standard Output Sensitivity
0016001C IS Recommended Exposure Index
0016001D IS ISO Speed
0016001E IS ISO Speed Latitude yyy
0016001F IS ISO Speed Latitude zzz
00160020 UT EXIF Version
00160021 DS Shutter Speed Value
00160022 DS Aperture Value
00160023 DS Brightness Value
00160024 DS Exposure Bias Value
00160025 DS Max Aperture Value
00160026 DS Subject Distance
00160027 US Metering Mode
00160028 US Light Source
00160029 DS Focal Length
0016002A IS Subject Area
0016002B OB Maker Note
00160030 DS Temperature
00160031 DS Humidity
00160032 DS Pressure
00160033 DS Water Depth
00160034 DS Acceleration
00160035 DS Camera Elevation Angle
00160036 DS Flash Energy
00160037 IS Subject Location
00160038 DS Photographic Exposure Index
00160039 US Sensing Method
0016003A US File Source
0016003B US Scene Type
00160041 US Custom Rendered
00160042 US Exposure Mode
00160043 US White Balance
00160044 DS Digital Zoom Ratio
00160045 IS Focal Length In 35mm Film
00160046 US Scene Capture Type
00160047 US Gain Control
00160048 US Contrast
00160049 US Saturation
0016004A US Sharpness
0016004B OB Device Setting Description
0016004C US Subject Distance Range
0016004D UT Camera Owner Name
0016004E DS Lens Specification
0016004F UT Lens Make
00160050 UT Lens Model
00160051 UT Lens Serial Number
00160061 CS Interoperability Index
00160062 OB Interoperability Version
00160070 OB GPS Version ID
00160071 CS GPS Latitude Ref
00160072 DS GPS Latitude
00160073 CS GPS Longitude Ref
00160074 DS GPS Longitude
00160075 US GPS Altitude Ref
00160076 DS GPS Altitude
00160077 DT GPS Time Stamp
00160078 UT GPS Satellites
00160079 CS GPS Status
0016007A CS GPS Measure Mode
0016007B DS GPS DOP
0016007C CS GPS Speed Ref
0016007D DS GPS Speed
0016007E CS GPS Track Ref
0016007F DS GPS Track
00160080 CS GPS Img Direction Ref
00160081 DS GPS Img Direction
00160082 UT GPS Map Datum
00160083 CS GPS Dest Latitude Ref
00160084 DS GPS Dest Latitude
00160085 CS GPS Dest Longitude Ref
00160086 DS GPS Dest Longitude
00160087 CS GPS Dest Bearing Ref
00160088 DS GPS Dest Bearing
00160089 CS GPS Dest Distance Ref
0016008A DS GPS Dest Distance
0016008B OB GPS Processing Method
0016008C OB GPS Area Information
0016008D DT GPS Date Stamp
0016008E IS GPS Differential
00161001 CS Light Source Polarization
00161002 DS Emitter Color Temperature
00161003 CS Contact Method
00161004 CS Immersion Media
00161005 DS Optical Magnification Factor
00180010 LO Contrast/Bolus Agent
00180012 SQ Contrast/Bolus Agent Sequence
00180013 FL Contrast/Bolus T1 Relaxivity
00180014 SQ Contrast/Bolus Administration Route Sequence
00180015 CS Body Part Examined
00180020 CS Scanning Sequence
00180021 CS Sequence Variant
00180022 CS Scan Options
00180023 CS MR Acquisition Type
00180024 SH Sequence Name
00180025 CS Angio Flag
00180026 SQ Intervention Drug Information Sequence
00180027 TM Intervention Drug Stop Time
00180028 DS Intervention Drug Dose
00180029 SQ Intervention Drug Code Sequence
0018002A SQ Additional Drug Sequence
00180030 LO Radionuclide
00180031 LO Radiopharmaceutical
00180032 DS Energy Window Centerline
00180033 DS Energy Window Total Width
00180034 LO Intervention Drug Name
00180035 TM Intervention Drug Start Time
00180036 SQ Intervention Sequence
00180037 CS Therapy Type
00180038 CS Intervention Status
00180039 CS Therapy Description
0018003A ST Intervention Description
00180040 IS Cine Rate
00180042 CS Initial Cine Run State
00180050 DS Slice Thickness
00180060 DS KVP
00180070 IS Counts Accumulated
00180071 CS Acquisition Termination Condition
00180072 DS Effective Duration
00180073 CS Acquisition Start Condition
00180074 IS Acquisition Start Condition Data
00180075 IS Acquisition Termination Condition Data
00180080 DS Repetition Time
00180081 DS Echo Time
00180082 DS Inversion Time
00180083 DS Number of Averages
00180084 DS Imaging Frequency
00180085 SH Imaged Nucleus
00180086 IS Echo Number(s)
00180087 DS Magnetic Field Strength
00180088 DS Spacing Between Slices
00180089 IS Number of Phase Encoding Steps
00180090 DS Data Collection Diameter
00180091 IS Echo Train Length
00180093 DS Percent Sampling
00180094 DS Percent Phase Field of View
00180095 DS Pixel Bandwidth
00181000 LO Device Serial Number
00181002 UI Device UID
00181003 LO Device ID
00181004 LO Plate ID
00181005 LO Generator ID
00181006 LO Grid ID
00181007 LO Cassette ID
00181008 LO Gantry ID
00181009 UT Unique Device Identifier
0018100A SQ UDI Sequence
0018100B UI Manufacturer's Device Class UID
00181010 LO Secondary Capture Device ID
00181011 LO Hardcopy Creation Device ID
00181012 DA Date of Secondary Capture
00181014 TM Time of Secondary Capture
00181016 LO Secondary Capture Device Manufacturer
00181017 LO Hardcopy Device Manufacturer
00181018 LO Secondary Capture Device Manufacturer's Model Name
00181019 LO Secondary Capture Device Software Versions
0018101A LO Hardcopy Device Software Version
0018101B LO Hardcopy Device Manufacturer's Model Name
00181020 LO Software Versions
00181022 SH Video Image Format Acquired
00181023 LO Digital Image Format Acquired
00181030 LO Protocol Name
00181040 LO Contrast/Bolus Route
00181041 DS Contrast/Bolus Volume
00181042 TM Contrast/Bolus Start Time
00181043 TM Contrast/Bolus Stop Time
00181044 DS Contrast/Bolus Total Dose
00181045 IS Syringe Counts
00181046 DS Contrast Flow Rate
00181047 DS Contrast Flow Duration
00181048 CS Contrast/Bolus Ingredient
00181049 DS Contrast/Bolus Ingredient Concentration
00181050 DS Spatial Resolution
00181060 DS Trigger Time
00181061 LO Trigger Source or Type
00181062 IS Nominal Interval
00181063 DS Frame Time
00181064 LO Cardiac Framing Type
00181065 DS Frame Time Vector
00181066 DS Frame Delay
00181067 DS Image Trigger Delay
00181068 DS Multiplex Group Time Offset
00181069 DS Trigger Time Offset
0018106A CS Synchronization Trigger
0018106C US Synchronization Channel
0018106E UL Trigger Sample Position
00181070 LO Radiopharmaceutical Route
00181071 DS Radiopharmaceutical Volume
00181072 TM Radiopharmaceutical Start Time
00181073 TM Radiopharmaceutical Stop Time
00181074 DS Radionuclide Total Dose
00181075 DS Radionuclide Half Life
00181076 DS Radionuclide Positron Fraction
00181077 DS Radiopharmaceutical Specific Activity
00181078 DT Radiopharmaceutical Start DateTime
00181079 DT Radiopharmaceutical Stop DateTime
00181080 CS Beat Rejection Flag
00181081 IS Low R-R Value
00181082 IS High R-R Value
00181083 IS Intervals Acquired
00181084 IS Intervals Rejected
00181085 LO PVC Rejection
00181086 IS Skip Beats
00181088 IS Heart Rate
00181090 IS Cardiac Number of Images
00181094 IS Trigger Window
00181100 DS Reconstruction Diameter
00181110 DS Distance Source to Detector
00181111 DS Distance Source to Patient
00181114 DS Estimated Radiographic Magnification Factor
00181120 DS Gantry/Detector Tilt
00181121 DS Gantry/Detector Slew
00181130 DS Table Height
00181131 DS Table Traverse
00181134 CS Table Motion
00181135 DS Table Vertical Increment
00181136 DS Table Lateral Increment
00181137 DS Table Longitudinal Increment
00181138 DS Table Angle
0018113A CS Table Type
00181140 CS Rotation Direction
00181141 DS Angular Position
00181142 DS Radial Position
00181143 DS Scan Arc
00181144 DS Angular Step
00181145 DS Center of Rotation Offset
00181146 DS Rotation Offset
00181147 CS Field of View Shape
00181149 IS Field of View Dimension(s)
00181150 IS Exposure Time
00181151 IS X-Ray Tube Current
00181152 IS Exposure
00181153 IS Exposure in uAs
00181154 DS Average Pulse Width
00181155 CS Radiation Setting
00181156 CS Rectification Type
0018115A CS Radiation Mode
0018115E DS Image and Fluoroscopy Area Dose Product
00181160 SH Filter Type
00181161 LO Type of Filters
00181162 DS Intensifier Size
00181164 DS Imager Pixel Spacing
00181166 CS Grid
00181170 IS Generator Power
00181180 SH Collimator/grid Name
00181181 CS Collimator Type
00181182 IS Focal Distance
00181183 DS X Focus Center
00181184 DS Y Focus Center
00181190 DS Focal Spot(s)
00181191 CS Anode Target Material
001811A0 DS Body Part Thickness
001811A2 DS Compression Force
001811A3 DS Compression Pressure
001811A4 LO Paddle Description
001811A5 DS Compression Contact Area
001811B0 LO Acquisition Mode
001811B1 LO Dose Mode Name
001811B2 CS Acquired Subtraction Mask Flag
001811B3 CS Fluoroscopy Persistence Flag
001811B4 CS Fluoroscopy Last Image Hold Persistence Flag
001811B5 IS Upper Limit Number Of Persistent Fluoroscopy Frames
001811B6 CS Contrast/Bolus Auto Injection Trigger Flag
001811B7 FD Contrast/Bolus Injection Delay
001811B8 SQ XA Acquisition Phase Details Sequence
001811B9 FD XA Acquisition Frame Rate
001811BA SQ XA Plane Details Sequence
001811BB LO Acquisition Field of View Label
001811BC SQ X-Ray Filter Details Sequence
001811BD FD XA Acquisition Duration
001811BE CS Reconstruction Pipeline Type
001811BF SQ Image Filter Details Sequence
001811C0 CS Applied Mask Subtraction Flag
001811C1 SQ Requested Series Description Code Sequence
00181200 DA Date of Last Calibration
00181201 TM Time of Last Calibration
00181202 DT DateTime of Last Calibration
00181203 DT Calibration DateTime
00181204 DA Date of Manufacture
00181205 DA Date of Installation
00181210 SH Convolution Kernel
00181240 IS Upper/Lower Pixel Values
00181242 IS Actual Frame Duration
00181243 IS Count Rate
00181244 US Preferred Playback Sequencing
00181250 SH Receive Coil Name
00181251 SH Transmit Coil Name
00181260 SH Plate Type
00181261 LO Phosphor Type
00181271 FD Water Equivalent Diameter
00181272 SQ Water Equivalent Diameter Calculation Method Code Sequence
00181300 DS Scan Velocity
00181301 CS Whole Body Technique
00181302 IS Scan Length
00181310 US Acquisition Matrix
00181312 CS In-plane Phase Encoding Direction
00181314 DS Flip Angle
00181315 CS Variable Flip Angle Flag
00181316 DS SAR
00181318 DS dB/dt
00181320 FL B1rms
00181400 LO Acquisition Device Processing Description
00181401 LO Acquisition Device Processing Code
00181402 CS Cassette Orientation
00181403 CS Cassette Size
00181404 US Exposures on Plate
00181405 IS Relative X-Ray Exposure
00181411 DS Exposure Index
00181412 DS Target Exposure Index
00181413 DS Deviation Index
00181450 DS Column Angulation
00181460 DS Tomo Layer Height
00181470 DS Tomo Angle
00181480 DS Tomo Time
00181490 CS Tomo Type
00181491 CS Tomo Class
00181495 IS Number of Tomosynthesis Source Images
00181500 CS Positioner Motion
00181508 CS Positioner Type
00181510 DS Positioner Primary Angle
00181511 DS Positioner Secondary Angle
00181520 DS Positioner Primary Angle Increment
00181521 DS Positioner Secondary Angle Increment
00181530 DS Detector Primary Angle
00181531 DS Detector Secondary Angle
00181600 CS Shutter Shape
00181602 IS Shutter Left Vertical Edge
00181604 IS Shutter Right Vertical Edge
00181606 IS Shutter Upper Horizontal Edge
00181608 IS Shutter Lower Horizontal Edge
00181610 IS Center of Circular Shutter
00181612 IS Radius of Circular Shutter
00181620 IS Vertices of the Polygonal Shutter
00181622 US Shutter Presentation Value
00181623 US Shutter Overlay Group
00181624 US Shutter Presentation Color CIELab Value
00181630 CS Outline Shape Type
00181631 FD Outline Left Vertical Edge
00181632 FD Outline Right Vertical Edge
00181633 FD Outline Upper Horizontal Edge
00181634 FD Outline Lower Horizontal Edge
00181635 FD Center of Circular Outline
00181636 FD Diameter of Circular Outline
00181637 UL Number of Polygonal Vertices
00181638 OF Vertices of the Polygonal Outline
00181700 CS Collimator Shape
00181702 IS Collimator Left Vertical Edge
00181704 IS Collimator Right Vertical Edge
00181706 IS Collimator Upper Horizontal Edge
00181708 IS Collimator Lower Horizontal Edge
00181710 IS Center of Circular Collimator
00181712 IS Radius of Circular Collimator
00181720 IS Vertices of the Polygonal Collimator
00181800 CS Acquisition Time Synchronized
00181801 SH Time Source
00181802 CS Time Distribution Protocol
00181803 LO NTP Source Address
00182001 IS Page Number Vector
00182002 SH Frame Label Vector
00182003 DS Frame Primary Angle Vector
00182004 DS Frame Secondary Angle Vector
00182005 DS Slice Location Vector
00182006 SH Display Window Label Vector
00182010 DS Nominal Scanned Pixel Spacing
00182020 CS Digitizing Device Transport Direction
00182030 DS Rotation of Scanned Film
00182041 SQ Biopsy Target Sequence
00182042 UI Target UID
00182043 FL Localizing Cursor Position
00182044 FL Calculated Target Position
00182045 SH Target Label
00182046 FL Displayed Z Value
00183100 CS IVUS Acquisition
00183101 DS IVUS Pullback Rate
00183102 DS IVUS Gated Rate
00183103 IS IVUS Pullback Start Frame Number
00183104 IS IVUS Pullback Stop Frame Number
00183105 IS Lesion Number
00184000 LT Acquisition Comments
00185000 SH Output Power
00185010 LO Transducer Data
00185011 SQ Transducer Identification Sequence
00185012 DS Focus Depth
00185020 LO Processing Function
00185021 LO Postprocessing Function
00185022 DS Mechanical Index
00185024 DS Bone Thermal Index
00185026 DS Cranial Thermal Index
00185027 DS Soft Tissue Thermal Index
00185028 DS Soft Tissue-focus Thermal Index
00185029 DS Soft Tissue-surface Thermal Index
00185030 DS Dynamic Range
00185040 DS Total Gain
00185050 IS Depth of Scan Field
00185100 CS Patient Position
00185101 CS View Position
00185104 SQ Projection Eponymous Name Code Sequence
00185210 DS Image Transformation Matrix
00185212 DS Image Translation Vector
00186000 DS Sensitivity
00186011 SQ Sequence of Ultrasound Regions
00186012 US Region Spatial Format
00186014 US Region Data Type
00186016 UL Region Flags
00186018 UL Region Location Min X0
0018601A UL Region Location Min Y0
0018601C UL Region Location Max X1
0018601E UL Region Location Max Y1
00186020 SL Reference Pixel X0
00186022 SL Reference Pixel Y0
00186024 US Physical Units X Direction
00186026 US Physical Units Y Direction
00186028 FD Reference Pixel Physical Value X
0018602A FD Reference Pixel Physical Value Y
0018602C FD Physical Delta X
0018602E FD Physical Delta Y
00186030 UL Transducer Frequency
00186031 CS Transducer Type
00186032 UL Pulse Repetition Frequency
00186034 FD Doppler Correction Angle
00186036 FD Steering Angle
00186038 UL Doppler Sample Volume X Position (Retired)
00186039 SL Doppler Sample Volume X Position
0018603A UL Doppler Sample Volume Y Position (Retired)
0018603B SL Doppler Sample Volume Y Position
0018603C UL TM-Line Position X0 (Retired)
0018603D SL TM-Line Position X0
0018603E UL TM-Line Position Y0 (Retired)
0018603F SL TM-Line Position Y0
00186040 UL TM-Line Position X1 (Retired)
00186041 SL TM-Line Position X1
00186042 UL TM-Line Position Y1 (Retired)
00186043 SL TM-Line Position Y1
00186044 US Pixel Component Organization
00186046 UL Pixel Component Mask
00186048 UL Pixel Component Range Start
0018604A UL Pixel Component Range Stop
0018604C US Pixel Component Physical Units
0018604E US Pixel Component Data Type
00186050 UL Number of Table Break Points
00186052 UL Table of X Break Points
00186054 FD Table of Y Break Points
00186056 UL Number of Table Entries
00186058 UL Table of Pixel Values
0018605A FL Table of Parameter Values
00186060 FL R Wave Time Vector
00186070 US Active Image Area Overlay Group
00187000 CS Detector Conditions Nominal Flag
00187001 DS Detector Temperature
00187004 CS Detector Type
00187005 CS Detector Configuration
00187006 LT Detector Description
00187008 LT Detector Mode
0018700A SH Detector ID
0018700C DA Date of Last Detector Calibration
0018700E TM Time of Last Detector Calibration
00187010 IS Exposures on Detector Since Last Calibration
00187011 IS Exposures on Detector Since Manufactured
00187012 DS Detector Time Since Last Exposure
00187014 DS Detector Active Time
00187016 DS Detector Activation Offset From Exposure
0018701A DS Detector Binning
00187020 DS Detector Element Physical Size
00187022 DS Detector Element Spacing
00187024 CS Detector Active Shape
00187026 DS Detector Active Dimension(s)
00187028 DS Detector Active Origin
0018702A LO Detector Manufacturer Name
0018702B LO Detector Manufacturer's Model Name
00187030 DS Field of View Origin
00187032 DS Field of View Rotation
00187034 CS Field of View Horizontal Flip
00187036 FL Pixel Data Area Origin Relative To FOV
00187038 FL Pixel Data Area Rotation Angle Relative To FOV
00187040 LT Grid Absorbing Material
00187041 LT Grid Spacing Material
00187042 DS Grid Thickness
00187044 DS Grid Pitch
00187046 IS Grid Aspect Ratio
00187048 DS Grid Period
0018704C DS Grid Focal Distance
00187050 CS Filter Material
00187052 DS Filter Thickness Minimum
00187054 DS Filter Thickness Maximum
00187056 FL Filter Beam Path Length Minimum
00187058 FL Filter Beam Path Length Maximum
00187060 CS Exposure Control Mode
00187062 LT Exposure Control Mode Description
00187064 CS Exposure Status
00187065 DS Phototimer Setting
00188150 DS Exposure Time in uS
00188151 DS X-Ray Tube Current in uA
00189004 CS Content Qualification
00189005 SH Pulse Sequence Name
00189006 SQ MR Imaging Modifier Sequence
00189008 CS Echo Pulse Sequence
00189009 CS Inversion Recovery
00189010 CS Flow Compensation
00189011 CS Multiple Spin Echo
00189012 CS Multi-planar Excitation
00189014 CS Phase Contrast
00189015 CS Time of Flight Contrast
00189016 CS Spoiling
00189017 CS Steady State Pulse Sequence
00189018 CS Echo Planar Pulse Sequence
00189019 FD Tag Angle First Axis
00189020 CS Magnetization Transfer
00189021 CS T2 Preparation
00189022 CS Blood Signal Nulling
00189024 CS Saturation Recovery
00189025 CS Spectrally Selected Suppression
00189026 CS Spectrally Selected Excitation
00189027 CS Spatial Pre-saturation
00189028 CS Tagging
00189029 CS Oversampling Phase
00189030 FD Tag Spacing First Dimension
00189032 CS Geometry of k-Space Traversal
00189033 CS Segmented k-Space Traversal
00189034 CS Rectilinear Phase Encode Reordering
00189035 FD Tag Thickness
00189036 CS Partial Fourier Direction
00189037 CS Cardiac Synchronization Technique
00189041 LO Receive Coil Manufacturer Name
00189042 SQ MR Receive Coil Sequence
00189043 CS Receive Coil Type
00189044 CS Quadrature Receive Coil
00189045 SQ Multi-Coil Definition Sequence
00189046 LO Multi-Coil Configuration
00189047 SH Multi-Coil Element Name
00189048 CS Multi-Coil Element Used
00189049 SQ MR Transmit Coil Sequence
00189050 LO Transmit Coil Manufacturer Name
00189051 CS Transmit Coil Type
00189052 FD Spectral Width
00189053 FD Chemical Shift Reference
00189054 CS Volume Localization Technique
00189058 US MR Acquisition Frequency Encoding Steps
00189059 CS De-coupling
00189060 CS De-coupled Nucleus
00189061 FD De-coupling Frequency
00189062 CS De-coupling Method
00189063 FD De-coupling Chemical Shift Reference
00189064 CS k-space Filtering
00189065 CS Time Domain Filtering
00189066 US Number of Zero Fills
00189067 CS Baseline Correction
00189069 FD Parallel Reduction Factor In-plane
00189070 FD Cardiac R-R Interval Specified
00189073 FD Acquisition Duration
00189074 DT Frame Acquisition DateTime
00189075 CS Diffusion Directionality
00189076 SQ Diffusion Gradient Direction Sequence
00189077 CS Parallel Acquisition
00189078 CS Parallel Acquisition Technique
00189079 FD Inversion Times
00189080 ST Metabolite Map Description
00189081 CS Partial Fourier
00189082 FD Effective Echo Time
00189083 SQ Metabolite Map Code Sequence
00189084 SQ Chemical Shift Sequence
00189085 CS Cardiac Signal Source
00189087 FD Diffusion b-value
00189089 FD Diffusion Gradient Orientation
00189090 FD Velocity Encoding Direction
00189091 FD Velocity Encoding Minimum Value
00189092 SQ Velocity Encoding Acquisition Sequence
00189093 US Number of k-Space Trajectories
00189094 CS Coverage of k-Space
00189095 UL Spectroscopy Acquisition Phase Rows
00189096 FD Parallel Reduction Factor In-plane (Retired)
00189098 FD Transmitter Frequency
00189100 CS Resonant Nucleus
00189101 CS Frequency Correction
00189103 SQ MR Spectroscopy FOV/Geometry Sequence
00189104 FD Slab Thickness
00189105 FD Slab Orientation
00189106 FD Mid Slab Position
00189107 SQ MR Spatial Saturation Sequence
00189112 SQ MR Timing and Related Parameters Sequence
00189114 SQ MR Echo Sequence
00189115 SQ MR Modifier Sequence
00189117 SQ MR Diffusion Sequence
00189118 SQ Cardiac Synchronization Sequence
00189119 SQ MR Averages Sequence
00189125 SQ MR FOV/Geometry Sequence
00189126 SQ Volume Localization Sequence
00189127 UL Spectroscopy Acquisition Data Columns
00189147 CS Diffusion Anisotropy Type
00189151 DT Frame Reference DateTime
00189152 SQ MR Metabolite Map Sequence
00189155 FD Parallel Reduction Factor out-of-plane
00189159 UL Spectroscopy Acquisition Out-of-plane Phase Steps
00189166 CS Bulk Motion Status
00189168 FD Parallel Reduction Factor Second In-plane
00189169 CS Cardiac Beat Rejection Technique
00189170 CS Respiratory Motion Compensation Technique
00189171 CS Respiratory Signal Source
00189172 CS Bulk Motion Compensation Technique
00189173 CS Bulk Motion Signal Source
00189174 CS Applicable Safety Standard Agency
00189175 LO Applicable Safety Standard Description
00189176 SQ Operating Mode Sequence
00189177 CS Operating Mode Type
00189178 CS Operating Mode
00189179 CS Specific Absorption Rate Definition
00189180 CS Gradient Output Type
00189181 FD Specific Absorption Rate Value
00189182 FD Gradient Output
00189183 CS Flow Compensation Direction
00189184 FD Tagging Delay
00189185 ST Respiratory Motion Compensation Technique Description
00189186 SH Respiratory Signal Source ID
00189195 FD Chemical Shift Minimum Integration Limit in Hz
00189196 FD Chemical Shift Maximum Integration Limit in Hz
00189197 SQ MR Velocity Encoding Sequence
00189198 CS First Order Phase Correction
00189199 CS Water Referenced Phase Correction
00189200 CS MR Spectroscopy Acquisition Type
00189214 CS Respiratory Cycle Position
00189217 FD Velocity Encoding Maximum Value
00189218 FD Tag Spacing Second Dimension
00189219 SS Tag Angle Second Axis
00189220 FD Frame Acquisition Duration
00189226 SQ MR Image Frame Type Sequence
00189227 SQ MR Spectroscopy Frame Type Sequence
00189231 US MR Acquisition Phase Encoding Steps in-plane
00189232 US MR Acquisition Phase Encoding Steps out-of-plane
00189234 UL Spectroscopy Acquisition Phase Columns
00189236 CS Cardiac Cycle Position
00189239 SQ Specific Absorption Rate Sequence
00189240 US RF Echo Train Length
00189241 US Gradient Echo Train Length
00189250 CS Arterial Spin Labeling Contrast
00189251 SQ MR Arterial Spin Labeling Sequence
00189252 LO ASL Technique Description
00189253 US ASL Slab Number
00189254 FD ASL Slab Thickness
00189255 FD ASL Slab Orientation
00189256 FD ASL Mid Slab Position
00189257 CS ASL Context
00189258 UL ASL Pulse Train Duration
00189259 CS ASL Crusher Flag
0018925A FD ASL Crusher Flow Limit
0018925B LO ASL Crusher Description
0018925C CS ASL Bolus Cut-off Flag
0018925D SQ ASL Bolus Cut-off Timing Sequence
0018925E LO ASL Bolus Cut-off Technique
0018925F UL ASL Bolus Cut-off Delay Time
00189260 SQ ASL Slab Sequence
00189295 FD Chemical Shift Minimum Integration Limit in ppm
00189296 FD Chemical Shift Maximum Integration Limit in ppm
00189297 CS Water Reference Acquisition
00189298 IS Echo Peak Position
00189301 SQ CT Acquisition Type Sequence
00189302 CS Acquisition Type
00189303 FD Tube Angle
00189304 SQ CT Acquisition Details Sequence
00189305 FD Revolution Time
00189306 FD Single Collimation Width
00189307 FD Total Collimation Width
00189308 SQ CT Table Dynamics Sequence
00189309 FD Table Speed
00189310 FD Table Feed per Rotation
00189311 FD Spiral Pitch Factor
00189312 SQ CT Geometry Sequence
00189313 FD Data Collection Center (Patient)
00189314 SQ CT Reconstruction Sequence
00189315 CS Reconstruction Algorithm
00189316 CS Convolution Kernel Group
00189317 FD Reconstruction Field of View
00189318 FD Reconstruction Target Center (Patient)
00189319 FD Reconstruction Angle
00189320 SH Image Filter
00189321 SQ CT Exposure Sequence
00189322 FD Reconstruction Pixel Spacing
00189323 CS Exposure Modulation Type
00189324 FD Estimated Dose Saving
00189325 SQ CT X-Ray Details Sequence
00189326 SQ CT Position Sequence
00189327 FD Table Position
00189328 FD Exposure Time in ms
00189329 SQ CT Image Frame Type Sequence
00189330 FD X-Ray Tube Current in mA
00189332 FD Exposure in mAs
00189333 CS Constant Volume Flag
00189334 CS Fluoroscopy Flag
00189335 FD Distance Source to Data Collection Center
00189337 US Contrast/Bolus Agent Number
00189338 SQ Contrast/Bolus Ingredient Code Sequence
00189340 SQ Contrast Administration Profile Sequence
00189341 SQ Contrast/Bolus Usage Sequence
00189342 CS Contrast/Bolus Agent Administered
00189343 CS Contrast/Bolus Agent Detected
00189344 CS Contrast/Bolus Agent Phase
00189345 FD CTDIvol
00189346 SQ CTDI Phantom Type Code Sequence
00189351 FL Calcium Scoring Mass Factor Patient
00189352 FL Calcium Scoring Mass Factor Device
00189353 FL Energy Weighting Factor
00189360 SQ CT Additional X-Ray Source Sequence
00189361 CS Multi-energy CT Acquisition
00189362 SQ Multi-energy CT Acquisition Sequence
00189363 SQ Multi-energy CT Processing Sequence
00189364 SQ Multi-energy CT Characteristics Sequence
00189365 SQ Multi-energy CT X-Ray Source Sequence
00189366 US X-Ray Source Index
00189367 UC X-Ray Source ID
00189368 CS Multi-energy Source Technique
00189369 DT Source Start DateTime
0018936A DT Source End DateTime
0018936B US Switching Phase Number
0018936C DS Switching Phase Nominal Duration
0018936D DS Switching Phase Transition Duration
0018936E DS Effective Bin Energy
0018936F SQ Multi-energy CT X-Ray Detector Sequence
00189370 US X-Ray Detector Index
00189371 UC X-Ray Detector ID
00189372 CS Multi-energy Detector Type
00189373 ST X-Ray Detector Label
00189374 DS Nominal Max Energy
00189375 DS Nominal Min Energy
00189376 US Referenced X-Ray Detector Index
00189377 US Referenced X-Ray Source Index
00189378 US Referenced Path Index
00189379 SQ Multi-energy CT Path Sequence
0018937A US Multi-energy CT Path Index
0018937B UT Multi-energy Acquisition Description
0018937C FD Monoenergetic Energy Equivalent
0018937D SQ Material Code Sequence
0018937E CS Decomposition Method
0018937F UT Decomposition Description
00189380 SQ Decomposition Algorithm Identification Sequence
00189381 SQ Decomposition Material Sequence
00189382 SQ Material Attenuation Sequence
00189383 DS Photon Energy
00189384 DS X-Ray Mass Attenuation Coefficient
00189401 SQ Projection Pixel Calibration Sequence
00189402 FL Distance Source to Isocenter
00189403 FL Distance Object to Table Top
00189404 FL Object Pixel Spacing in Center of Beam
00189405 SQ Positioner Position Sequence
00189406 SQ Table Position Sequence
00189407 SQ Collimator Shape Sequence
00189410 CS Planes in Acquisition
00189412 SQ XA/XRF Frame Characteristics Sequence
00189417 SQ Frame Acquisition Sequence
00189420 CS X-Ray Receptor Type
00189423 LO Acquisition Protocol Name
00189424 LT Acquisition Protocol Description
00189425 CS Contrast/Bolus Ingredient Opaque
00189426 FL Distance Receptor Plane to Detector Housing
00189427 CS Intensifier Active Shape
00189428 FL Intensifier Active Dimension(s)
00189429 FL Physical Detector Size
00189430 FL Position of Isocenter Projection
00189432 SQ Field of View Sequence
00189433 LO Field of View Description
00189434 SQ Exposure Control Sensing Regions Sequence
00189435 CS Exposure Control Sensing Region Shape
00189436 SS Exposure Control Sensing Region Left Vertical Edge
00189437 SS Exposure Control Sensing Region Right Vertical Edge
00189438 SS Exposure Control Sensing Region Upper Horizontal Edge
00189439 SS Exposure Control Sensing Region Lower Horizontal Edge
00189440 SS Center of Circular Exposure Control Sensing Region
00189441 US Radius of Circular Exposure Control Sensing Region
00189442 SS Vertices of the Polygonal Exposure Control Sensing Region
00189445 OB Retired-blank
00189447 FL Column Angulation (Patient)
00189449 FL Beam Angle
00189451 SQ Frame Detector Parameters Sequence
00189452 FL Calculated Anatomy Thickness
00189455 SQ Calibration Sequence
00189456 SQ Object Thickness Sequence
00189457 CS Plane Identification
00189461 FL Field of View Dimension(s) in Float
00189462 SQ Isocenter Reference System Sequence
00189463 FL Positioner Isocenter Primary Angle
00189464 FL Positioner Isocenter Secondary Angle
00189465 FL Positioner Isocenter Detector Rotation Angle
00189466 FL Table X Position to Isocenter
00189467 FL Table Y Position to Isocenter
00189468 FL Table Z Position to Isocenter
00189469 FL Table Horizontal Rotation Angle
00189470 FL Table Head Tilt Angle
00189471 FL Table Cradle Tilt Angle
00189472 SQ Frame Display Shutter Sequence
00189473 FL Acquired Image Area Dose Product
00189474 CS C-arm Positioner Tabletop Relationship
00189476 SQ X-Ray Geometry Sequence
00189477 SQ Irradiation Event Identification Sequence
00189504 SQ X-Ray 3D Frame Type Sequence
00189506 SQ Contributing Sources Sequence
00189507 SQ X-Ray 3D Acquisition Sequence
00189508 FL Primary Positioner Scan Arc
00189509 FL Secondary Positioner Scan Arc
00189510 FL Primary Positioner Scan Start Angle
00189511 FL Secondary Positioner Scan Start Angle
00189514 FL Primary Positioner Increment
00189515 FL Secondary Positioner Increment
00189516 DT Start Acquisition DateTime
00189517 DT End Acquisition DateTime
00189518 SS Primary Positioner Increment Sign
00189519 SS Secondary Positioner Increment Sign
00189524 LO Application Name
00189525 LO Application Version
00189526 LO Application Manufacturer
00189527 CS Algorithm Type
00189528 LO Algorithm Description
00189530 SQ X-Ray 3D Reconstruction Sequence
00189531 LO Reconstruction Description
00189538 SQ Per Projection Acquisition Sequence
00189541 SQ Detector Position Sequence
00189542 SQ X-Ray Acquisition Dose Sequence
00189543 FD X-Ray Source Isocenter Primary Angle
00189544 FD X-Ray Source Isocenter Secondary Angle
00189545 FD Breast Support Isocenter Primary Angle
00189546 FD Breast Support Isocenter Secondary Angle
00189547 FD Breast Support X Position to Isocenter
00189548 FD Breast Support Y Position to Isocenter
00189549 FD Breast Support Z Position to Isocenter
00189550 FD Detector Isocenter Primary Angle
00189551 FD Detector Isocenter Secondary Angle
00189552 FD Detector X Position to Isocenter
00189553 FD Detector Y Position to Isocenter
00189554 FD Detector Z Position to Isocenter
00189555 SQ X-Ray Grid Sequence
00189556 SQ X-Ray Filter Sequence
00189557 FD Detector Active Area TLHC Position
00189558 FD Detector Active Area Orientation
00189559 CS Positioner Primary Angle Direction
00189601 SQ Diffusion b-matrix Sequence
00189602 FD Diffusion b-value XX
00189603 FD Diffusion b-value XY
00189604 FD Diffusion b-value XZ
00189605 FD Diffusion b-value YY
00189606 FD Diffusion b-value YZ
00189607 FD Diffusion b-value ZZ
00189621 SQ Functional MR Sequence
00189622 CS Functional Settling Phase Frames Present
00189623 DT Functional Sync Pulse
00189624 CS Settling Phase Frame
00189701 DT Decay Correction DateTime
00189715 FD Start Density Threshold
00189716 FD Start Relative Density Difference Threshold
00189717 FD Start Cardiac Trigger Count Threshold
00189718 FD Start Respiratory Trigger Count Threshold
00189719 FD Termination Counts Threshold
00189720 FD Termination Density Threshold
00189721 FD Termination Relative Density Threshold
00189722 FD Termination Time Threshold
00189723 FD Termination Cardiac Trigger Count Threshold
00189724 FD Termination Respiratory Trigger Count Threshold
00189725 CS Detector Geometry
00189726 FD Transverse Detector Separation
00189727 FD Axial Detector Dimension
00189729 US Radiopharmaceutical Agent Number
00189732 SQ PET Frame Acquisition Sequence
00189733 SQ PET Detector Motion Details Sequence
00189734 SQ PET Table Dynamics Sequence
00189735 SQ PET Position Sequence
00189736 SQ PET Frame Correction Factors Sequence
00189737 SQ Radiopharmaceutical Usage Sequence
00189738 CS Attenuation Correction Source
00189739 US Number of Iterations
00189740 US Number of Subsets
00189749 SQ PET Reconstruction Sequence
00189751 SQ PET Frame Type Sequence
00189755 CS Time of Flight Information Used
00189756 CS Reconstruction Type
00189758 CS Decay Corrected
00189759 CS Attenuation Corrected
00189760 CS Scatter Corrected
00189761 CS Dead Time Corrected
00189762 CS Gantry Motion Corrected
00189763 CS Patient Motion Corrected
00189764 CS Count Loss Normalization Corrected
00189765 CS Randoms Corrected
00189766 CS Non-uniform Radial Sampling Corrected
00189767 CS Sensitivity Calibrated
00189768 CS Detector Normalization Correction
00189769 CS Iterative Reconstruction Method
00189770 CS Attenuation Correction Temporal Relationship
00189771 SQ Patient Physiological State Sequence
00189772 SQ Patient Physiological State Code Sequence
00189801 FD Depth(s) of Focus
00189803 SQ Excluded Intervals Sequence
00189804 DT Exclusion Start DateTime
00189805 FD Exclusion Duration
00189806 SQ US Image Description Sequence
00189807 SQ Image Data Type Sequence
00189808 CS Data Type
00189809 SQ Transducer Scan Pattern Code Sequence
0018980B CS Aliased Data Type
0018980C CS Position Measuring Device Used
0018980D SQ Transducer Geometry Code Sequence
0018980E SQ Transducer Beam Steering Code Sequence
0018980F SQ Transducer Application Code Sequence
00189810 US Zero Velocity Pixel Value
00189821 SQ Photoacoustic Excitation Characteristics Sequence
00189822 FD Excitation Spectral Width
00189823 FD Excitation Energy
00189824 FD Excitation Pulse Duration
00189825 SQ Excitation Wavelength Sequence
00189826 FD Excitation Wavelength
00189828 CS Illumination Translation Flag
00189829 CS Acoustic Coupling Medium Flag
0018982A SQ Acoustic Coupling Medium Code Sequence
0018982B FD Acoustic Coupling Medium Temperature
0018982C SQ Transducer Response Sequence
0018982D FD Center Frequency
0018982E FD Fractional Bandwidth
0018982F FD Lower Cutoff Frequency
00189830 FD Upper Cutoff Frequency
00189831 SQ Transducer Technology Sequence
00189832 SQ Sound Speed Correction Mechanism Code Sequence
00189833 FD Object Sound Speed
00189834 FD Acoustic Coupling Medium Sound Speed
00189835 SQ Photoacoustic Image Frame Type Sequence
00189836 SQ Image Data Type Code Sequence
00189900 LO Reference Location Label
00189901 UT Reference Location Description
00189902 SQ Reference Basis Code Sequence
00189903 SQ Reference Geometry Code Sequence
00189904 DS Offset Distance
00189905 CS Offset Direction
00189906 SQ Potential Scheduled Protocol Code Sequence
00189907 SQ Potential Requested Procedure Code Sequence
00189908 UC Potential Reasons for Procedure
00189909 SQ Potential Reasons for Procedure Code Sequence
0018990A UC Potential Diagnostic Tasks
0018990B SQ Contraindications Code Sequence
0018990C SQ Referenced Defined Protocol Sequence
0018990D SQ Referenced Performed Protocol Sequence
0018990E SQ Predecessor Protocol Sequence
0018990F UT Protocol Planning Information
00189910 UT Protocol Design Rationale
00189911 SQ Patient Specification Sequence
00189912 SQ Model Specification Sequence
00189913 SQ Parameters Specification Sequence
00189914 SQ Instruction Sequence
00189915 US Instruction Index
00189916 LO Instruction Text
00189917 UT Instruction Description
00189918 CS Instruction Performed Flag
00189919 DT Instruction Performed DateTime
0018991A UT Instruction Performance Comment
0018991B SQ Patient Positioning Instruction Sequence
0018991C SQ Positioning Method Code Sequence
0018991D SQ Positioning Landmark Sequence
0018991E UI Target Frame of Reference UID
0018991F SQ Acquisition Protocol Element Specification Sequence
00189920 SQ Acquisition Protocol Element Sequence
00189921 US Protocol Element Number
00189922 LO Protocol Element Name
00189923 UT Protocol Element Characteristics Summary
00189924 UT Protocol Element Purpose
00189930 CS Acquisition Motion
00189931 SQ Acquisition Start Location Sequence
00189932 SQ Acquisition End Location Sequence
00189933 SQ Reconstruction Protocol Element Specification Sequence
00189934 SQ Reconstruction Protocol Element Sequence
00189935 SQ Storage Protocol Element Specification Sequence
00189936 SQ Storage Protocol Element Sequence
00189937 LO Requested Series Description
00189938 US Source Acquisition Protocol Element Number
00189939 US Source Acquisition Beam Number
0018993A US Source Reconstruction Protocol Element Number
0018993B SQ Reconstruction Start Location Sequence
0018993C SQ Reconstruction End Location Sequence
0018993D SQ Reconstruction Algorithm Sequence
0018993E SQ Reconstruction Target Center Location Sequence
00189941 UT Image Filter Description
00189942 FD CTDIvol Notification Trigger
00189943 FD DLP Notification Trigger
00189944 CS Auto KVP Selection Type
00189945 FD Auto KVP Upper Bound
00189946 FD Auto KVP Lower Bound
00189947 CS Protocol Defined Patient Position
0018A001 SQ Contributing Equipment Sequence
0018A002 DT Contribution DateTime
0018A003 ST Contribution Description
0020000D UI Study Instance UID
0020000E UI Series Instance UID
00200010 SH Study ID
00200011 IS Series Number
00200012 IS Acquisition Number
00200013 IS Instance Number
00200014 IS Isotope Number
00200015 IS Phase Number
00200016 IS Interval Number
00200017 IS Time Slot Number
00200018 IS Angle Number
00200019 IS Item Number
00200020 CS Patient Orientation
00200022 IS Overlay Number
00200024 IS Curve Number
00200026 IS LUT Number
00200027 LO Pyramid Label
00200030 DS Image Position
00200032 DS Image Position (Patient)
00200035 DS Image Orientation
00200037 DS Image Orientation (Patient)
00200050 DS Location
00200052 UI Frame of Reference UID
00200060 CS Laterality
00200062 CS Image Laterality
00200070 LO Image Geometry Type
00200080 CS Masking Image
002000AA IS Report Number
00200100 IS Temporal Position Identifier
00200105 IS Number of Temporal Positions
00200110 DS Temporal Resolution
00200200 UI Synchronization Frame of Reference UID
00200242 UI SOP Instance UID of Concatenation Source
00201000 IS Series in Study
00201001 IS Acquisitions in Series
00201002 IS Images in Acquisition
00201003 IS Images in Series
00201004 IS Acquisitions in Study
00201005 IS Images in Study
00201020 LO Reference
0020103F LO Target Position Reference Indicator
00201040 LO Position Reference Indicator
00201041 DS Slice Location
00201070 IS Other Study Numbers
00201200 IS Number of Patient Related Studies
00201202 IS Number of Patient Related Series
00201204 IS Number of Patient Related Instances
00201206 IS Number of Study Related Series
00201208 IS Number of Study Related Instances
00201209 IS Number of Series Related Instances
00203401 CS Modifying Device ID
00203402 CS Modified Image ID
00203403 DA Modified Image Date
00203404 LO Modifying Device Manufacturer
00203405 TM Modified Image Time
00203406 LO Modified Image Description
00204000 LT Image Comments
00205000 AT Original Image Identification
00205002 LO Original Image Identification Nomenclature
00209056 SH Stack ID
00209057 UL In-Stack Position Number
00209071 SQ Frame Anatomy Sequence
00209072 CS Frame Laterality
00209111 SQ Frame Content Sequence
00209113 SQ Plane Position Sequence
00209116 SQ Plane Orientation Sequence
00209128 UL Temporal Position Index
00209153 FD Nominal Cardiac Trigger Delay Time
00209154 FL Nominal Cardiac Trigger Time Prior To R-Peak
00209155 FL Actual Cardiac Trigger Time Prior To R-Peak
00209156 US Frame Acquisition Number
00209157 UL Dimension Index Values
00209158 LT Frame Comments
00209161 UI Concatenation UID
00209162 US In-concatenation Number
00209163 US In-concatenation Total Number
00209164 UI Dimension Organization UID
00209165 AT Dimension Index Pointer
00209167 AT Functional Group Pointer
00209170 SQ Unassigned Shared Converted Attributes Sequence
00209171 SQ Unassigned Per-Frame Converted Attributes Sequence
00209172 SQ Conversion Source Attributes Sequence
00209213 LO Dimension Index Private Creator
00209221 SQ Dimension Organization Sequence
00209222 SQ Dimension Index Sequence
00209228 UL Concatenation Frame Offset Number
00209238 LO Functional Group Private Creator
00209241 FL Nominal Percentage of Cardiac Phase
00209245 FL Nominal Percentage of Respiratory Phase
00209246 FL Starting Respiratory Amplitude
00209247 CS Starting Respiratory Phase
00209248 FL Ending Respiratory Amplitude
00209249 CS Ending Respiratory Phase
00209250 CS Respiratory Trigger Type
00209251 FD R-R Interval Time Nominal
00209252 FD Actual Cardiac Trigger Delay Time
00209253 SQ Respiratory Synchronization Sequence
00209254 FD Respiratory Interval Time
00209255 FD Nominal Respiratory Trigger Delay Time
00209256 FD Respiratory Trigger Delay Threshold
00209257 FD Actual Respiratory Trigger Delay Time
00209301 FD Image Position (Volume)
00209302 FD Image Orientation (Volume)
00209307 CS Ultrasound Acquisition Geometry
00209308 FD Apex Position
00209309 FD Volume to Transducer Mapping Matrix
0020930A FD Volume to Table Mapping Matrix
0020930B CS Volume to Transducer Relationship
0020930C CS Patient Frame of Reference Source
0020930D FD Temporal Position Time Offset
0020930E SQ Plane Position (Volume) Sequence
0020930F SQ Plane Orientation (Volume) Sequence
00209310 SQ Temporal Position Sequence
00209311 CS Dimension Organization Type
00209312 UI Volume Frame of Reference UID
00209313 UI Table Frame of Reference UID
00209421 LO Dimension Description Label
00209450 SQ Patient Orientation in Frame Sequence
00209453 LO Frame Label
00209518 US Acquisition Index
00209529 SQ Contributing SOP Instances Reference Sequence
00209536 US Reconstruction Index
00220001 US Light Path Filter Pass-Through Wavelength
00220002 US Light Path Filter Pass Band
00220003 US Image Path Filter Pass-Through Wavelength
00220004 US Image Path Filter Pass Band
00220005 CS Patient Eye Movement Commanded
00220006 SQ Patient Eye Movement Command Code Sequence
00220007 FL Spherical Lens Power
00220008 FL Cylinder Lens Power
00220009 FL Cylinder Axis
0022000A FL Emmetropic Magnification
0022000B FL Intra Ocular Pressure
0022000C FL Horizontal Field of View
0022000D CS Pupil Dilated
0022000E FL Degree of Dilation
0022000F FD Vertex Distance
00220010 FL Stereo Baseline Angle
00220011 FL Stereo Baseline Displacement
00220012 FL Stereo Horizontal Pixel Offset
00220013 FL Stereo Vertical Pixel Offset
00220014 FL Stereo Rotation
00220015 SQ Acquisition Device Type Code Sequence
00220016 SQ Illumination Type Code Sequence
00220017 SQ Light Path Filter Type Stack Code Sequence
00220018 SQ Image Path Filter Type Stack Code Sequence
00220019 SQ Lenses Code Sequence
0022001A SQ Channel Description Code Sequence
0022001B SQ Refractive State Sequence
0022001C SQ Mydriatic Agent Code Sequence
0022001D SQ Relative Image Position Code Sequence
0022001E FL Camera Angle of View
00220020 SQ Stereo Pairs Sequence
00220021 SQ Left Image Sequence
00220022 SQ Right Image Sequence
00220028 CS Stereo Pairs Present
00220030 FL Axial Length of the Eye
00220031 SQ Ophthalmic Frame Location Sequence
00220032 FL Reference Coordinates
00220035 FL Depth Spatial Resolution
00220036 FL Maximum Depth Distortion
00220037 FL Along-scan Spatial Resolution
00220038 FL Maximum Along-scan Distortion
00220039 CS Ophthalmic Image Orientation
00220041 FL Depth of Transverse Image
00220042 SQ Mydriatic Agent Concentration Units Sequence
00220048 FL Across-scan Spatial Resolution
00220049 FL Maximum Across-scan Distortion
0022004E DS Mydriatic Agent Concentration
00220055 FL Illumination Wave Length
00220056 FL Illumination Power
00220057 FL Illumination Bandwidth
00220058 SQ Mydriatic Agent Sequence
00221007 SQ Ophthalmic Axial Measurements Right Eye Sequence
00221008 SQ Ophthalmic Axial Measurements Left Eye Sequence
00221009 CS Ophthalmic Axial Measurements Device Type
00221010 CS Ophthalmic Axial Length Measurements Type
00221012 SQ Ophthalmic Axial Length Sequence
00221019 FL Ophthalmic Axial Length
00221024 SQ Lens Status Code Sequence
00221025 SQ Vitreous Status Code Sequence
00221028 SQ IOL Formula Code Sequence
00221029 LO IOL Formula Detail
00221033 FL Keratometer Index
00221035 SQ Source of Ophthalmic Axial Length Code Sequence
00221036 SQ Source of Corneal Size Data Code Sequence
00221037 FL Target Refraction
00221039 CS Refractive Procedure Occurred
00221040 SQ Refractive Surgery Type Code Sequence
00221044 SQ Ophthalmic Ultrasound Method Code Sequence
00221045 SQ Surgically Induced Astigmatism Sequence
00221046 CS Type of Optical Correction
00221047 SQ Toric IOL Power Sequence
00221048 SQ Predicted Toric Error Sequence
00221049 CS Pre-Selected for Implantation
0022104A SQ Toric IOL Power for Exact Emmetropia Sequence
0022104B SQ Toric IOL Power for Exact Target Refraction Sequence
00221050 SQ Ophthalmic Axial Length Measurements Sequence
00221053 FL IOL Power
00221054 FL Predicted Refractive Error
00221059 FL Ophthalmic Axial Length Velocity
00221065 LO Lens Status Description
00221066 LO Vitreous Status Description
00221090 SQ IOL Power Sequence
00221092 SQ Lens Constant Sequence
00221093 LO IOL Manufacturer
00221094 LO Lens Constant Description
00221095 LO Implant Name
00221096 SQ Keratometry Measurement Type Code Sequence
00221097 LO Implant Part Number
00221100 SQ Referenced Ophthalmic Axial Measurements Sequence
00221101 SQ Ophthalmic Axial Length Measurements Segment Name Code Sequence
00221103 SQ Refractive Error Before Refractive Surgery Code Sequence
00221121 FL IOL Power For Exact Emmetropia
00221122 FL IOL Power For Exact Target Refraction
00221125 SQ Anterior Chamber Depth Definition Code Sequence
00221127 SQ Lens Thickness Sequence
00221128 SQ Anterior Chamber Depth Sequence
0022112A SQ Calculation Comment Sequence
0022112B CS Calculation Comment Type
0022112C LT Calculation Comment
00221130 FL Lens Thickness
00221131 FL Anterior Chamber Depth
00221132 SQ Source of Lens Thickness Data Code Sequence
00221133 SQ Source of Anterior Chamber Depth Data Code Sequence
00221134 SQ Source of Refractive Measurements Sequence
00221135 SQ Source of Refractive Measurements Code Sequence
00221140 CS Ophthalmic Axial Length Measurement Modified
00221150 SQ Ophthalmic Axial Length Data Source Code Sequence
00221153 SQ Ophthalmic Axial Length Acquisition Method Code Sequence
00221155 FL Signal to Noise Ratio
00221159 LO Ophthalmic Axial Length Data Source Description
00221210 SQ Ophthalmic Axial Length Measurements Total Length Sequence
00221211 SQ Ophthalmic Axial Length Measurements Segmental Length Sequence
00221212 SQ Ophthalmic Axial Length Measurements Length Summation Sequence
00221220 SQ Ultrasound Ophthalmic Axial Length Measurements Sequence
00221225 SQ Optical Ophthalmic Axial Length Measurements Sequence
00221230 SQ Ultrasound Selected Ophthalmic Axial Length Sequence
00221250 SQ Ophthalmic Axial Length Selection Method Code Sequence
00221255 SQ Optical Selected Ophthalmic Axial Length Sequence
00221257 SQ Selected Segmental Ophthalmic Axial Length Sequence
00221260 SQ Selected Total Ophthalmic Axial Length Sequence
00221262 SQ Ophthalmic Axial Length Quality Metric Sequence
00221265 SQ Ophthalmic Axial Length Quality Metric Type Code Sequence
00221273 LO Ophthalmic Axial Length Quality Metric Type Description
00221300 SQ Intraocular Lens Calculations Right Eye Sequence
00221310 SQ Intraocular Lens Calculations Left Eye Sequence
00221330 SQ Referenced Ophthalmic Axial Length Measurement QC Image Sequence
00221415 CS Ophthalmic Mapping Device Type
00221420 SQ Acquisition Method Code Sequence
00221423 SQ Acquisition Method Algorithm Sequence
00221436 SQ Ophthalmic Thickness Map Type Code Sequence
00221443 SQ Ophthalmic Thickness Mapping Normals Sequence
00221445 SQ Retinal Thickness Definition Code Sequence
00221450 SQ Pixel Value Mapping to Coded Concept Sequence
00221452 US Mapped Pixel Value
00221454 LO Pixel Value Mapping Explanation
00221458 SQ Ophthalmic Thickness Map Quality Threshold Sequence
00221460 FL Ophthalmic Thickness Map Threshold Quality Rating
00221463 FL Anatomic Structure Reference Point
00221465 SQ Registration to Localizer Sequence
00221466 CS Registered Localizer Units
00221467 FL Registered Localizer Top Left Hand Corner
00221468 FL Registered Localizer Bottom Right Hand Corner
00221470 SQ Ophthalmic Thickness Map Quality Rating Sequence
00221472 SQ Relevant OPT Attributes Sequence
00221512 SQ Transformation Method Code Sequence
00221513 SQ Transformation Algorithm Sequence
00221515 CS Ophthalmic Axial Length Method
00221517 FL Ophthalmic FOV
00221518 SQ Two Dimensional to Three Dimensional Map Sequence
00221525 SQ Wide Field Ophthalmic Photography Quality Rating Sequence
00221526 SQ Wide Field Ophthalmic Photography Quality Threshold Sequence
00221527 FL Wide Field Ophthalmic Photography Threshold Quality Rating
00221528 FL X Coordinates Center Pixel View Angle
00221529 FL Y Coordinates Center Pixel View Angle
00221530 UL Number of Map Points
00221531 OF Two Dimensional to Three Dimensional Map Data
00221612 SQ Derivation Algorithm Sequence
00221615 SQ Ophthalmic Image Type Code Sequence
00221616 LO Ophthalmic Image Type Description
00221618 SQ Scan Pattern Type Code Sequence
00221620 SQ Referenced Surface Mesh Identification Sequence
00221622 CS Ophthalmic Volumetric Properties Flag
00221624 FL Ophthalmic Anatomic Reference Point X-Coordinate
00221626 FL Ophthalmic Anatomic Reference Point Y-Coordinate
00221628 SQ Ophthalmic En Face Image Quality Rating Sequence
00221630 DS Quality Threshold
00221640 SQ OCT B-scan Analysis Acquisition Parameters Sequence
00221642 UL Number of B-scans Per Frame
00221643 FL B-scan Slab Thickness
00221644 FL Distance Between B-scan Slabs
00221645 FL B-scan Cycle Time
00221646 FL B-scan Cycle Time Vector
00221649 FL A-scan Rate
00221650 FL B-scan Rate
00221658 UL Surface Mesh Z-Pixel Offset
00240010 FL Visual Field Horizontal Extent
00240011 FL Visual Field Vertical Extent
00240012 CS Visual Field Shape
00240016 SQ Screening Test Mode Code Sequence
00240018 FL Maximum Stimulus Luminance
00240020 FL Background Luminance
00240021 SQ Stimulus Color Code Sequence
00240024 SQ Background Illumination Color Code Sequence
00240025 FL Stimulus Area
00240028 FL Stimulus Presentation Time
00240032 SQ Fixation Sequence
00240033 SQ Fixation Monitoring Code Sequence
00240034 SQ Visual Field Catch Trial Sequence
00240035 US Fixation Checked Quantity
00240036 US Patient Not Properly Fixated Quantity
00240037 CS Presented Visual Stimuli Data Flag
00240038 US Number of Visual Stimuli
00240039 CS Excessive Fixation Losses Data Flag
00240040 CS Excessive Fixation Losses
00240042 US Stimuli Retesting Quantity
00240044 LT Comments on Patient's Performance of Visual Field
00240045 CS False Negatives Estimate Flag
00240046 FL False Negatives Estimate
00240048 US Negative Catch Trials Quantity
00240050 US False Negatives Quantity
00240051 CS Excessive False Negatives Data Flag
00240052 CS Excessive False Negatives
00240053 CS False Positives Estimate Flag
00240054 FL False Positives Estimate
00240055 CS Catch Trials Data Flag
00240056 US Positive Catch Trials Quantity
00240057 CS Test Point Normals Data Flag
00240058 SQ Test Point Normals Sequence
00240059 CS Global Deviation Probability Normals Flag
00240060 US False Positives Quantity
00240061 CS Excessive False Positives Data Flag
00240062 CS Excessive False Positives
00240063 CS Visual Field Test Normals Flag
00240064 SQ Results Normals Sequence
00240065 SQ Age Corrected Sensitivity Deviation Algorithm Sequence
00240066 FL Global Deviation From Normal
00240067 SQ Generalized Defect Sensitivity Deviation Algorithm Sequence
00240068 FL Localized Deviation From Normal
00240069 LO Patient Reliability Indicator
00240070 FL Visual Field Mean Sensitivity
00240071 FL Global Deviation Probability
00240072 CS Local Deviation Probability Normals Flag
00240073 FL Localized Deviation Probability
00240074 CS Short Term Fluctuation Calculated
00240075 FL Short Term Fluctuation
00240076 CS Short Term Fluctuation Probability Calculated
00240077 FL Short Term Fluctuation Probability
00240078 CS Corrected Localized Deviation From Normal Calculated
00240079 FL Corrected Localized Deviation From Normal
00240080 CS Corrected Localized Deviation From Normal Probability Calculated
00240081 FL Corrected Localized Deviation From Normal Probability
00240083 SQ Global Deviation Probability Sequence
00240085 SQ Localized Deviation Probability Sequence
00240086 CS Foveal Sensitivity Measured
00240087 FL Foveal Sensitivity
00240088 FL Visual Field Test Duration
00240089 SQ Visual Field Test Point Sequence
00240090 FL Visual Field Test Point X-Coordinate
00240091 FL Visual Field Test Point Y-Coordinate
00240092 FL Age Corrected Sensitivity Deviation Value
00240093 CS Stimulus Results
00240094 FL Sensitivity Value
00240095 CS Retest Stimulus Seen
00240096 FL Retest Sensitivity Value
00240097 SQ Visual Field Test Point Normals Sequence
00240098 FL Quantified Defect
00240100 FL Age Corrected Sensitivity Deviation Probability Value
00240102 CS Generalized Defect Corrected Sensitivity Deviation Flag
00240103 FL Generalized Defect Corrected Sensitivity Deviation Value
00240104 FL Generalized Defect Corrected Sensitivity Deviation Probability Value
00240105 FL Minimum Sensitivity Value
00240106 CS Blind Spot Localized
00240107 FL Blind Spot X-Coordinate
00240108 FL Blind Spot Y-Coordinate
00240110 SQ Visual Acuity Measurement Sequence
00240112 SQ Refractive Parameters Used on Patient Sequence
00240113 CS Measurement Laterality
00240114 SQ Ophthalmic Patient Clinical Information Left Eye Sequence
00240115 SQ Ophthalmic Patient Clinical Information Right Eye Sequence
00240117 CS Foveal Point Normative Data Flag
00240118 FL Foveal Point Probability Value
00240120 CS Screening Baseline Measured
00240122 SQ Screening Baseline Measured Sequence
00240124 CS Screening Baseline Type
00240126 FL Screening Baseline Value
00240202 LO Algorithm Source
00240306 LO Data Set Name
00240307 LO Data Set Version
00240308 LO Data Set Source
00240309 LO Data Set Description
00240317 SQ Visual Field Test Reliability Global Index Sequence
00240320 SQ Visual Field Global Results Index Sequence
00240325 SQ Data Observation Sequence
00240338 CS Index Normals Flag
00240341 FL Index Probability
00240344 SQ Index Probability Sequence
00280002 US Samples per Pixel
00280003 US Samples per Pixel Used
00280004 CS Photometric Interpretation
00280005 US Image Dimensions
00280006 US Planar Configuration
00280008 IS Number of Frames
00280009 AT Frame Increment Pointer
0028000A AT Frame Dimension Pointer
00280010 US Rows
00280011 US Columns
00280012 US Planes
00280014 US Ultrasound Color Data Present
00280020 OB Retired-blank
00280030 DS Pixel Spacing
00280031 DS Zoom Factor
00280032 DS Zoom Center
00280034 IS Pixel Aspect Ratio
00280040 CS Image Format
00280050 LO Manipulated Image
00280051 CS Corrected Image
0028005F LO Compression Recognition Code
00280060 CS Compression Code
00280061 SH Compression Originator
00280062 LO Compression Label
00280063 SH Compression Description
00280065 CS Compression Sequence
00280066 AT Compression Step Pointers
00280068 US Repeat Interval
00280069 US Bits Grouped
00280070 US Perimeter Table
00280071 US Perimeter Value
00280080 US Predictor Rows
00280081 US Predictor Columns
00280082 US Predictor Constants
00280090 CS Blocked Pixels
00280091 US Block Rows
00280092 US Block Columns
00280093 US Row Overlap
00280094 US Column Overlap
00280100 US Bits Allocated
00280101 US Bits Stored
00280102 US High Bit
00280103 US Pixel Representation
00280104 US Smallest Valid Pixel Value
00280105 US Largest Valid Pixel Value
00280106 US Smallest Image Pixel Value
00280107 US Largest Image Pixel Value
00280108 US Smallest Pixel Value in Series
00280109 US Largest Pixel Value in Series
00280110 US Smallest Image Pixel Value in Plane
00280111 US Largest Image Pixel Value in Plane
00280120 US Pixel Padding Value
00280121 US Pixel Padding Range Limit
00280122 FL Float Pixel Padding Value
00280123 FD Double Float Pixel Padding Value
00280124 FL Float Pixel Padding Range Limit
00280125 FD Double Float Pixel Padding Range Limit
00280200 US Image Location
00280300 CS Quality Control Image
00280301 CS Burned In Annotation
00280302 CS Recognizable Visual Features
00280303 CS Longitudinal Temporal Information Modified
00280304 UI Referenced Color Palette Instance UID
00280400 LO Transform Label
00280401 LO Transform Version Number
00280402 US Number of Transform Steps
00280403 LO Sequence of Compressed Data
00280404 AT Details of Coefficients
00280700 LO DCT Label
00280701 CS Data Block Description
00280702 AT Data Block
00280710 US Normalization Factor Format
00280720 US Zonal Map Number Format
00280721 AT Zonal Map Location
00280722 US Zonal Map Format
00280730 US Adaptive Map Format
00280740 US Code Number Format
00280A02 CS Pixel Spacing Calibration Type
00280A04 LO Pixel Spacing Calibration Description
00281040 CS Pixel Intensity Relationship
00281041 SS Pixel Intensity Relationship Sign
00281050 DS Window Center
00281051 DS Window Width
00281052 DS Rescale Intercept
00281053 DS Rescale Slope
00281054 LO Rescale Type
00281055 LO Window Center & Width Explanation
00281056 CS VOI LUT Function
00281080 CS Gray Scale
00281090 CS Recommended Viewing Mode
00281100 US Gray Lookup Table Descriptor
00281101 US Red Palette Color Lookup Table Descriptor
00281102 US Green Palette Color Lookup Table Descriptor
00281103 US Blue Palette Color Lookup Table Descriptor
00281104 US Alpha Palette Color Lookup Table Descriptor
00281111 US Large Red Palette Color Lookup Table Descriptor
00281112 US Large Green Palette Color Lookup Table Descriptor
00281113 US Large Blue Palette Color Lookup Table Descriptor
00281199 UI Palette Color Lookup Table UID
00281200 US Gray Lookup Table Data
00281201 OW Red Palette Color Lookup Table Data
00281202 OW Green Palette Color Lookup Table Data
00281203 OW Blue Palette Color Lookup Table Data
00281204 OW Alpha Palette Color Lookup Table Data
00281211 OW Large Red Palette Color Lookup Table Data
00281212 OW Large Green Palette Color Lookup Table Data
00281213 OW Large Blue Palette Color Lookup Table Data
00281214 UI Large Palette Color Lookup Table UID
00281221 OW Segmented Red Palette Color Lookup Table Data
00281222 OW Segmented Green Palette Color Lookup Table Data
00281223 OW Segmented Blue Palette Color Lookup Table Data
00281224 OW Segmented Alpha Palette Color Lookup Table Data
00281230 SQ Stored Value Color Range Sequence
00281231 FD Minimum Stored Value Mapped
00281232 FD Maximum Stored Value Mapped
00281300 CS Breast Implant Present
00281350 CS Partial View
00281351 ST Partial View Description
00281352 SQ Partial View Code Sequence
0028135A CS Spatial Locations Preserved
00281401 SQ Data Frame Assignment Sequence
00281402 CS Data Path Assignment
00281403 US Bits Mapped to Color Lookup Table
00281404 SQ Blending LUT 1 Sequence
00281405 CS Blending LUT 1 Transfer Function
00281406 FD Blending Weight Constant
00281407 US Blending Lookup Table Descriptor
00281408 OW Blending Lookup Table Data
0028140B SQ Enhanced Palette Color Lookup Table Sequence
0028140C SQ Blending LUT 2 Sequence
0028140D CS Blending LUT 2 Transfer Function
0028140E CS Data Path ID
0028140F CS RGB LUT Transfer Function
00281410 CS Alpha LUT Transfer Function
00282000 OB ICC Profile
00282002 CS Color Space
00282110 CS Lossy Image Compression
00282112 DS Lossy Image Compression Ratio
00282114 CS Lossy Image Compression Method
00283000 SQ Modality LUT Sequence
00283001 SQ Variable Modality LUT Sequence
00283002 US LUT Descriptor
00283003 LO LUT Explanation
00283004 LO Modality LUT Type
00283006 US LUT Data
00283010 SQ VOI LUT Sequence
00283110 SQ Softcopy VOI LUT Sequence
00284000 LT Image Presentation Comments
00285000 SQ Bi-Plane Acquisition Sequence
00286010 US Representative Frame Number
00286020 US Frame Numbers of Interest (FOI)
00286022 LO Frame of Interest Description
00286023 CS Frame of Interest Type
00286030 US Mask Pointer(s)
00286040 US R Wave Pointer
00286100 SQ Mask Subtraction Sequence
00286101 CS Mask Operation
00286102 US Applicable Frame Range
00286110 US Mask Frame Numbers
00286112 US Contrast Frame Averaging
00286114 FL Mask Sub-pixel Shift
00286120 SS TID Offset
00286190 ST Mask Operation Explanation
00287000 SQ Equipment Administrator Sequence
00287001 US Number of Display Subsystems
00287002 US Current Configuration ID
00287003 US Display Subsystem ID
00287004 SH Display Subsystem Name
00287005 LO Display Subsystem Description
00287006 CS System Status
00287007 LO System Status Comment
00287008 SQ Target Luminance Characteristics Sequence
00287009 US Luminance Characteristics ID
0028700A SQ Display Subsystem Configuration Sequence
0028700B US Configuration ID
0028700C SH Configuration Name
0028700D LO Configuration Description
0028700E US Referenced Target Luminance Characteristics ID
0028700F SQ QA Results Sequence
00287010 SQ Display Subsystem QA Results Sequence
00287011 SQ Configuration QA Results Sequence
00287012 SQ Measurement Equipment Sequence
00287013 CS Measurement Functions
00287014 CS Measurement Equipment Type
00287015 SQ Visual Evaluation Result Sequence
00287016 SQ Display Calibration Result Sequence
00287017 US DDL Value
00287018 FL CIExy White Point
00287019 CS Display Function Type
0028701A FL Gamma Value
0028701B US Number of Luminance Points
0028701C SQ Luminance Response Sequence
0028701D FL Target Minimum Luminance
0028701E FL Target Maximum Luminance
0028701F FL Luminance Value
00287020 LO Luminance Response Description
00287021 CS White Point Flag
00287022 SQ Display Device Type Code Sequence
00287023 SQ Display Subsystem Sequence
00287024 SQ Luminance Result Sequence
00287025 CS Ambient Light Value Source
00287026 CS Measured Characteristics
00287027 SQ Luminance Uniformity Result Sequence
00287028 SQ Visual Evaluation Test Sequence
00287029 CS Test Result
0028702A LO Test Result Comment
0028702B CS Test Image Validation
0028702C SQ Test Pattern Code Sequence
0028702D SQ Measurement Pattern Code Sequence
0028702E SQ Visual Evaluation Method Code Sequence
00287FE0 UR Pixel Data Provider URL
00289001 UL Data Point Rows
00289002 UL Data Point Columns
00289003 CS Signal Domain Columns
00289099 US Largest Monochrome Pixel Value
00289108 CS Data Representation
00289110 SQ Pixel Measures Sequence
00289132 SQ Frame VOI LUT Sequence
00289145 SQ Pixel Value Transformation Sequence
00289235 CS Signal Domain Rows
00289411 FL Display Filter Percentage
00289415 SQ Frame Pixel Shift Sequence
00289416 US Subtraction Item ID
00289422 SQ Pixel Intensity Relationship LUT Sequence
00289443 SQ Frame Pixel Data Properties Sequence
00289444 CS Geometrical Properties
00289445 FL Geometric Maximum Distortion
00289446 CS Image Processing Applied
00289454 CS Mask Selection Mode
00289474 CS LUT Function
00289478 FL Mask Visibility Percentage
00289501 SQ Pixel Shift Sequence
00289502 SQ Region Pixel Shift Sequence
00289503 SS Vertices of the Region
00289505 SQ Multi-frame Presentation Sequence
00289506 US Pixel Shift Frame Range
00289507 US LUT Frame Range
00289520 DS Image to Equipment Mapping Matrix
00289537 CS Equipment Coordinate System Identification
0032000A CS Study Status ID
0032000C CS Study Priority ID
00320012 LO Study ID Issuer
00320032 DA Study Verified Date
00320033 TM Study Verified Time
00320034 DA Study Read Date
00320035 TM Study Read Time
00321000 DA Scheduled Study Start Date
00321001 TM Scheduled Study Start Time
00321010 DA Scheduled Study Stop Date
00321011 TM Scheduled Study Stop Time
00321020 LO Scheduled Study Location
00321021 AE Scheduled Study Location AE Title
00321030 LO Reason for Study
00321031 SQ Requesting Physician Identification Sequence
00321032 PN Requesting Physician
00321033 LO Requesting Service
00321034 SQ Requesting Service Code Sequence
00321040 DA Study Arrival Date
00321041 TM Study Arrival Time
00321050 DA Study Completion Date
00321051 TM Study Completion Time
00321055 CS Study Component Status ID
00321060 LO Requested Procedure Description
00321064 SQ Requested Procedure Code Sequence
00321065 SQ Requested Laterality Code Sequence
00321066 UT Reason for Visit
00321067 SQ Reason for Visit Code Sequence
00321070 LO Requested Contrast Agent
00324000 LT Study Comments
00340001 SQ Flow Identifier Sequence
00340002 OB Flow Identifier
00340003 UI Flow Transfer Syntax UID
00340004 UL Flow RTP Sampling Rate
00340005 OB Source Identifier
00340007 OB Frame Origin Timestamp
00340008 CS Includes Imaging Subject
00340009 SQ Frame Usefulness Group Sequence
0034000A SQ Real-Time Bulk Data Flow Sequence
0034000B SQ Camera Position Group Sequence
0034000C CS Includes Information
0034000D SQ Time of Frame Group Sequence
00380004 SQ Referenced Patient Alias Sequence
00380008 CS Visit Status ID
00380010 LO Admission ID
00380011 LO Issuer of Admission ID
00380014 SQ Issuer of Admission ID Sequence
00380016 LO Route of Admissions
0038001A DA Scheduled Admission Date
0038001B TM Scheduled Admission Time
0038001C DA Scheduled Discharge Date
0038001D TM Scheduled Discharge Time
0038001E LO Scheduled Patient Institution Residence
00380020 DA Admitting Date
00380021 TM Admitting Time
00380030 DA Discharge Date
00380032 TM Discharge Time
00380040 LO Discharge Diagnosis Description
00380044 SQ Discharge Diagnosis Code Sequence
00380050 LO Special Needs
00380060 LO Service Episode ID
00380061 LO Issuer of Service Episode ID
00380062 LO Service Episode Description
00380064 SQ Issuer of Service Episode ID Sequence
00380100 SQ Pertinent Documents Sequence
00380101 SQ Pertinent Resources Sequence
00380102 LO Resource Description
00380300 LO Current Patient Location
00380400 LO Patient's Institution Residence
00380500 LO Patient State
00380502 SQ Patient Clinical Trial Participation Sequence
00384000 LT Visit Comments
003A0004 CS Waveform Originality
003A0005 US Number of Waveform Channels
003A0010 UL Number of Waveform Samples
003A001A DS Sampling Frequency
003A0020 SH Multiplex Group Label
003A0200 SQ Channel Definition Sequence
003A0202 IS Waveform Channel Number
003A0203 SH Channel Label
003A0205 CS Channel Status
003A0208 SQ Channel Source Sequence
003A0209 SQ Channel Source Modifiers Sequence
003A020A SQ Source Waveform Sequence
003A020C LO Channel Derivation Description
003A0210 DS Channel Sensitivity
003A0211 SQ Channel Sensitivity Units Sequence
003A0212 DS Channel Sensitivity Correction Factor
003A0213 DS Channel Baseline
003A0214 DS Channel Time Skew
003A0215 DS Channel Sample Skew
003A0218 DS Channel Offset
003A021A US Waveform Bits Stored
003A0220 DS Filter Low Frequency
003A0221 DS Filter High Frequency
003A0222 DS Notch Filter Frequency
003A0223 DS Notch Filter Bandwidth
003A0230 FL Waveform Data Display Scale
003A0231 US Waveform Display Background CIELab Value
003A0240 SQ Waveform Presentation Group Sequence
003A0241 US Presentation Group Number
003A0242 SQ Channel Display Sequence
003A0244 US Channel Recommended Display CIELab Value
003A0245 FL Channel Position
003A0246 CS Display Shading Flag
003A0247 FL Fractional Channel Display Scale
003A0248 FL Absolute Channel Display Scale
003A0300 SQ Multiplexed Audio Channels Description Code Sequence
003A0301 IS Channel Identification Code
003A0302 CS Channel Mode
003A0310 UI Multiplex Group UID
003A0311 DS Powerline Frequency
003A0312 SQ Channel Impedance Sequence
003A0313 DS Impedance Value
003A0314 DT Impedance Measurement DateTime
003A0315 DS Impedance Measurement Frequency
003A0316 CS Impedance Measurement Current Type
003A0317 CS Waveform Amplifier Type
003A0318 SQ Filter Low Frequency Characteristics Sequence
003A0319 SQ Filter High Frequency Characteristics Sequence
003A0320 SQ Summarized Filter Lookup Table Sequence
003A0321 SQ Notch Filter Characteristics Sequence
003A0322 CS Waveform Filter Type
003A0323 SQ Analog Filter Characteristics Sequence
003A0324 DS Analog Filter Roll Off
003A0325 SQ Analog Filter Type Code Sequence
003A0326 SQ Digital Filter Characteristics Sequence
003A0327 IS Digital Filter Order
003A0328 SQ Digital Filter Type Code Sequence
003A0329 ST Waveform Filter Description
003A032A SQ Filter Lookup Table Sequence
003A032B ST Filter Lookup Table Description
003A032C SQ Frequency Encoding Code Sequence
003A032D SQ Magnitude Encoding Code Sequence
003A032E OD Filter Lookup Table Data
00400001 AE Scheduled Station AE Title
00400002 DA Scheduled Procedure Step Start Date
00400003 TM Scheduled Procedure Step Start Time
00400004 DA Scheduled Procedure Step End Date
00400005 TM Scheduled Procedure Step End Time
00400006 PN Scheduled Performing Physician's Name
00400007 LO Scheduled Procedure Step Description
00400008 SQ Scheduled Protocol Code Sequence
00400009 SH Scheduled Procedure Step ID
0040000A SQ Stage Code Sequence
0040000B SQ Scheduled Performing Physician Identification Sequence
00400010 SH Scheduled Station Name
00400011 SH Scheduled Procedure Step Location
00400012 LO Pre-Medication
00400020 CS Scheduled Procedure Step Status
00400026 SQ Order Placer Identifier Sequence
00400027 SQ Order Filler Identifier Sequence
00400031 UT Local Namespace Entity ID
00400032 UT Universal Entity ID
00400033 CS Universal Entity ID Type
00400035 CS Identifier Type Code
00400036 SQ Assigning Facility Sequence
00400039 SQ Assigning Jurisdiction Code Sequence
0040003A SQ Assigning Agency or Department Code Sequence
00400100 SQ Scheduled Procedure Step Sequence
00400220 SQ Referenced Non-Image Composite SOP Instance Sequence
00400241 AE Performed Station AE Title
00400242 SH Performed Station Name
00400243 SH Performed Location
00400244 DA Performed Procedure Step Start Date
00400245 TM Performed Procedure Step Start Time
00400250 DA Performed Procedure Step End Date
00400251 TM Performed Procedure Step End Time
00400252 CS Performed Procedure Step Status
00400253 SH Performed Procedure Step ID
00400254 LO Performed Procedure Step Description
00400255 LO Performed Procedure Type Description
00400260 SQ Performed Protocol Code Sequence
00400261 CS Performed Protocol Type
00400270 SQ Scheduled Step Attributes Sequence
00400275 SQ Request Attributes Sequence
00400280 ST Comments on the Performed Procedure Step
00400281 SQ Performed Procedure Step Discontinuation Reason Code Sequence
00400293 SQ Quantity Sequence
00400294 DS Quantity
00400295 SQ Measuring Units Sequence
00400296 SQ Billing Item Sequence
00400300 US Total Time of Fluoroscopy
00400301 US Total Number of Exposures
00400302 US Entrance Dose
00400303 US Exposed Area
00400306 DS Distance Source to Entrance
00400307 DS Distance Source to Support
0040030E SQ Exposure Dose Sequence
00400310 ST Comments on Radiation Dose
00400312 DS X-Ray Output
00400314 DS Half Value Layer
00400316 DS Organ Dose
00400318 CS Organ Exposed
00400320 SQ Billing Procedure Step Sequence
00400321 SQ Film Consumption Sequence
00400324 SQ Billing Supplies and Devices Sequence
00400330 SQ Referenced Procedure Step Sequence
00400340 SQ Performed Series Sequence
00400400 LT Comments on the Scheduled Procedure Step
00400440 SQ Protocol Context Sequence
00400441 SQ Content Item Modifier Sequence
00400500 SQ Scheduled Specimen Sequence
0040050A LO Specimen Accession Number
00400512 LO Container Identifier
00400513 SQ Issuer of the Container Identifier Sequence
00400515 SQ Alternate Container Identifier Sequence
00400518 SQ Container Type Code Sequence
0040051A LO Container Description
00400520 SQ Container Component Sequence
00400550 SQ Specimen Sequence
00400551 LO Specimen Identifier
00400552 SQ Specimen Description Sequence (Trial)
00400553 ST Specimen Description (Trial)
00400554 UI Specimen UID
00400555 SQ Acquisition Context Sequence
00400556 ST Acquisition Context Description
00400560 SQ Specimen Description Sequence
00400562 SQ Issuer of the Specimen Identifier Sequence
0040059A SQ Specimen Type Code Sequence
00400600 LO Specimen Short Description
00400602 UT Specimen Detailed Description
00400610 SQ Specimen Preparation Sequence
00400612 SQ Specimen Preparation Step Content Item Sequence
00400620 SQ Specimen Localization Content Item Sequence
004006FA LO Slide Identifier
00400710 SQ Whole Slide Microscopy Image Frame Type Sequence
0040071A SQ Image Center Point Coordinates Sequence
0040072A DS X Offset in Slide Coordinate System
0040073A DS Y Offset in Slide Coordinate System
0040074A DS Z Offset in Slide Coordinate System
004008D8 SQ Pixel Spacing Sequence
004008DA SQ Coordinate System Axis Code Sequence
004008EA SQ Measurement Units Code Sequence
004009F8 SQ Vital Stain Code Sequence (Trial)
00401001 SH Requested Procedure ID
00401002 LO Reason for the Requested Procedure
00401003 SH Requested Procedure Priority
00401004 LO Patient Transport Arrangements
00401005 LO Requested Procedure Location
00401006 SH Placer Order Number / Procedure
00401007 SH Filler Order Number / Procedure
00401008 LO Confidentiality Code
00401009 SH Reporting Priority
0040100A SQ Reason for Requested Procedure Code Sequence
00401010 PN Names of Intended Recipients of Results
00401011 SQ Intended Recipients of Results Identification Sequence
00401012 SQ Reason For Performed Procedure Code Sequence
00401060 LO Requested Procedure Description (Trial)
00401101 SQ Person Identification Code Sequence
00401102 ST Person's Address
00401103 LO Person's Telephone Numbers
00401104 LT Person's Telecom Information
00401400 LT Requested Procedure Comments
00402001 LO Reason for the Imaging Service Request
00402004 DA Issue Date of Imaging Service Request
00402005 TM Issue Time of Imaging Service Request
00402006 SH Placer Order Number / Imaging Service Request (Retired)
00402007 SH Filler Order Number / Imaging Service Request (Retired)
00402008 PN Order Entered By
00402009 SH Order Enterer's Location
00402010 SH Order Callback Phone Number
00402011 LT Order Callback Telecom Information
00402016 LO Placer Order Number / Imaging Service Request
00402017 LO Filler Order Number / Imaging Service Request
00402400 LT Imaging Service Request Comments
00403001 LO Confidentiality Constraint on Patient Data Description
00404001 CS General Purpose Scheduled Procedure Step Status
00404002 CS General Purpose Performed Procedure Step Status
00404003 CS General Purpose Scheduled Procedure Step Priority
00404004 SQ Scheduled Processing Applications Code Sequence
00404005 DT Scheduled Procedure Step Start DateTime
00404006 CS Multiple Copies Flag
00404007 SQ Performed Processing Applications Code Sequence
00404008 DT Scheduled Procedure Step Expiration DateTime
00404009 SQ Human Performer Code Sequence
00404010 DT Scheduled Procedure Step Modification DateTime
00404011 DT Expected Completion DateTime
00404015 SQ Resulting General Purpose Performed Procedure Steps Sequence
00404016 SQ Referenced General Purpose Scheduled Procedure Step Sequence
00404018 SQ Scheduled Workitem Code Sequence
00404019 SQ Performed Workitem Code Sequence
00404020 CS Input Availability Flag
00404021 SQ Input Information Sequence
00404022 SQ Relevant Information Sequence
00404023 UI Referenced General Purpose Scheduled Procedure Step Transaction UID
00404025 SQ Scheduled Station Name Code Sequence
00404026 SQ Scheduled Station Class Code Sequence
00404027 SQ Scheduled Station Geographic Location Code Sequence
00404028 SQ Performed Station Name Code Sequence
00404029 SQ Performed Station Class Code Sequence
00404030 SQ Performed Station Geographic Location Code Sequence
00404031 SQ Requested Subsequent Workitem Code Sequence
00404032 SQ Non-DICOM Output Code Sequence
00404033 SQ Output Information Sequence
00404034 SQ Scheduled Human Performers Sequence
00404035 SQ Actual Human Performers Sequence
00404036 LO Human Performer's Organization
00404037 PN Human Performer's Name
00404040 CS Raw Data Handling
00404041 CS Input Readiness State
00404050 DT Performed Procedure Step Start DateTime
00404051 DT Performed Procedure Step End DateTime
00404052 DT Procedure Step Cancellation DateTime
00404070 SQ Output Destination Sequence
00404071 SQ DICOM Storage Sequence
00404072 SQ STOW-RS Storage Sequence
00404073 UR Storage URL
00404074 SQ XDS Storage Sequence
00408302 DS Entrance Dose in mGy
00408303 CS Entrance Dose Derivation
00409092 SQ Parametric Map Frame Type Sequence
00409094 SQ Referenced Image Real World Value Mapping Sequence
00409096 SQ Real World Value Mapping Sequence
00409098 SQ Pixel Value Mapping Code Sequence
00409210 SH LUT Label
00409211 US Real World Value Last Value Mapped
00409212 FD Real World Value LUT Data
00409213 FD Double Float Real World Value Last Value Mapped
00409214 FD Double Float Real World Value First Value Mapped
00409216 US Real World Value First Value Mapped
00409220 SQ Quantity Definition Sequence
00409224 FD Real World Value Intercept
00409225 FD Real World Value Slope
0040A007 CS Findings Flag (Trial)
0040A010 CS Relationship Type
0040A020 SQ Findings Sequence (Trial)
0040A021 UI Findings Group UID (Trial)
0040A022 UI Referenced Findings Group UID (Trial)
0040A023 DA Findings Group Recording Date (Trial)
0040A024 TM Findings Group Recording Time (Trial)
0040A026 SQ Findings Source Category Code Sequence (Trial)
0040A027 LO Verifying Organization
0040A028 SQ Documenting Organization Identifier Code Sequence (Trial)
0040A030 DT Verification DateTime
0040A032 DT Observation DateTime
0040A033 DT Observation Start DateTime
0040A040 CS Value Type
0040A043 SQ Concept Name Code Sequence
0040A047 LO Measurement Precision Description (Trial)
0040A050 CS Continuity Of Content
0040A057 CS Urgency or Priority Alerts (Trial)
0040A060 LO Sequencing Indicator (Trial)
0040A066 SQ Document Identifier Code Sequence (Trial)
0040A067 PN Document Author (Trial)
0040A068 SQ Document Author Identifier Code Sequence (Trial)
0040A070 SQ Identifier Code Sequence (Trial)
0040A073 SQ Verifying Observer Sequence
0040A074 OB Object Binary Identifier (Trial)
0040A075 PN Verifying Observer Name
0040A076 SQ Documenting Observer Identifier Code Sequence (Trial)
0040A078 SQ Author Observer Sequence
0040A07A SQ Participant Sequence
0040A07C SQ Custodial Organization Sequence
0040A080 CS Participation Type
0040A082 DT Participation DateTime
0040A084 CS Observer Type
0040A085 SQ Procedure Identifier Code Sequence (Trial)
0040A088 SQ Verifying Observer Identification Code Sequence
0040A089 OB Object Directory Binary Identifier (Trial)
0040A090 SQ Equivalent CDA Document Sequence
0040A0B0 US Referenced Waveform Channels
0040A110 DA Date of Document or Verbal Transaction (Trial)
0040A112 TM Time of Document Creation or Verbal Transaction (Trial)
0040A120 DT DateTime
0040A121 DA Date
0040A122 TM Time
0040A123 PN Person Name
0040A124 UI UID
0040A125 CS Report Status ID (Trial)
0040A130 CS Temporal Range Type
0040A132 UL Referenced Sample Positions
0040A136 US Referenced Frame Numbers
0040A138 DS Referenced Time Offsets
0040A13A DT Referenced DateTime
0040A160 UT Text Value
0040A161 FD Floating Point Value
0040A162 SL Rational Numerator Value
0040A163 UL Rational Denominator Value
0040A167 SQ Observation Category Code Sequence (Trial)
0040A168 SQ Concept Code Sequence
0040A16A ST Bibliographic Citation (Trial)
0040A170 SQ Purpose of Reference Code Sequence
0040A171 UI Observation UID
0040A172 UI Referenced Observation UID (Trial)
0040A173 CS Referenced Observation Class (Trial)
0040A174 CS Referenced Object Observation Class (Trial)
0040A180 US Annotation Group Number
0040A192 DA Observation Date (Trial)
0040A193 TM Observation Time (Trial)
0040A194 CS Measurement Automation (Trial)
0040A195 SQ Modifier Code Sequence
0040A224 ST Identification Description (Trial)
0040A290 CS Coordinates Set Geometric Type (Trial)
0040A296 SQ Algorithm Code Sequence (Trial)
0040A297 ST Algorithm Description (Trial)
0040A29A SL Pixel Coordinates Set (Trial)
0040A300 SQ Measured Value Sequence
0040A301 SQ Numeric Value Qualifier Code Sequence
0040A307 PN Current Observer (Trial)
0040A30A DS Numeric Value
0040A313 SQ Referenced Accession Sequence (Trial)
0040A33A ST Report Status Comment (Trial)
0040A340 SQ Procedure Context Sequence (Trial)
0040A352 PN Verbal Source (Trial)
0040A353 ST Address (Trial)
0040A354 LO Telephone Number (Trial)
0040A358 SQ Verbal Source Identifier Code Sequence (Trial)
0040A360 SQ Predecessor Documents Sequence
0040A370 SQ Referenced Request Sequence
0040A372 SQ Performed Procedure Code Sequence
0040A375 SQ Current Requested Procedure Evidence Sequence
0040A380 SQ Report Detail Sequence (Trial)
0040A385 SQ Pertinent Other Evidence Sequence
0040A390 SQ HL7 Structured Document Reference Sequence
0040A402 UI Observation Subject UID (Trial)
0040A403 CS Observation Subject Class (Trial)
0040A404 SQ Observation Subject Type Code Sequence (Trial)
0040A491 CS Completion Flag
0040A492 LO Completion Flag Description
0040A493 CS Verification Flag
0040A494 CS Archive Requested
0040A496 CS Preliminary Flag
0040A504 SQ Content Template Sequence
0040A525 SQ Identical Documents Sequence
0040A600 CS Observation Subject Context Flag (Trial)
0040A601 CS Observer Context Flag (Trial)
0040A603 CS Procedure Context Flag (Trial)
0040A730 SQ Content Sequence
0040A731 SQ Relationship Sequence (Trial)
0040A732 SQ Relationship Type Code Sequence (Trial)
0040A744 SQ Language Code Sequence (Trial)
0040A801 SQ Tabulated Values Sequence
0040A802 UL Number of Table Rows
0040A803 UL Number of Table Columns
0040A804 UL Table Row Number
0040A805 UL Table Column Number
0040A806 SQ Table Row Definition Sequence
0040A807 SQ Table Column Definition Sequence
0040A808 SQ Cell Values Sequence
0040A992 ST Uniform Resource Locator (Trial)
0040B020 SQ Waveform Annotation Sequence
0040DB00 CS Template Identifier
0040DB06 DT Template Version
0040DB07 DT Template Local Version
0040DB0B CS Template Extension Flag
0040DB0C UI Template Extension Organization UID
0040DB0D UI Template Extension Creator UID
0040DB73 UL Referenced Content Item Identifier
0040E001 ST HL7 Instance Identifier
0040E004 DT HL7 Document Effective Time
0040E006 SQ HL7 Document Type Code Sequence
0040E008 SQ Document Class Code Sequence
0040E010 UR Retrieve URI
0040E011 UI Retrieve Location UID
0040E020 CS Type of Instances
0040E021 SQ DICOM Retrieval Sequence
0040E022 SQ DICOM Media Retrieval Sequence
0040E023 SQ WADO Retrieval Sequence
0040E024 SQ XDS Retrieval Sequence
0040E025 SQ WADO-RS Retrieval Sequence
0040E030 UI Repository Unique ID
0040E031 UI Home Community ID
00420010 ST Document Title
00420011 OB Encapsulated Document
00420012 LO MIME Type of Encapsulated Document
00420013 SQ Source Instance Sequence
00420014 LO List of MIME Types
00420015 UL Encapsulated Document Length
00440001 ST Product Package Identifier
00440002 CS Substance Administration Approval
00440003 LT Approval Status Further Description
00440004 DT Approval Status DateTime
00440007 SQ Product Type Code Sequence
00440008 LO Product Name
00440009 LT Product Description
0044000A LO Product Lot Identifier
0044000B DT Product Expiration DateTime
00440010 DT Substance Administration DateTime
00440011 LO Substance Administration Notes
00440012 LO Substance Administration Device ID
00440013 SQ Product Parameter Sequence
00440019 SQ Substance Administration Parameter Sequence
00440100 SQ Approval Sequence
00440101 SQ Assertion Code Sequence
00440102 UI Assertion UID
00440103 SQ Asserter Identification Sequence
00440104 DT Assertion DateTime
00440105 DT Assertion Expiration DateTime
00440106 UT Assertion Comments
00440107 SQ Related Assertion Sequence
00440108 UI Referenced Assertion UID
00440109 SQ Approval Subject Sequence
0044010A SQ Organizational Role Code Sequence
00460012 LO Lens Description
00460014 SQ Right Lens Sequence
00460015 SQ Left Lens Sequence
00460016 SQ Unspecified Laterality Lens Sequence
00460018 SQ Cylinder Sequence
00460028 SQ Prism Sequence
00460030 FD Horizontal Prism Power
00460032 CS Horizontal Prism Base
00460034 FD Vertical Prism Power
00460036 CS Vertical Prism Base
00460038 CS Lens Segment Type
00460040 FD Optical Transmittance
00460042 FD Channel Width
00460044 FD Pupil Size
00460046 FD Corneal Size
00460047 SQ Corneal Size Sequence
00460050 SQ Autorefraction Right Eye Sequence
00460052 SQ Autorefraction Left Eye Sequence
00460060 FD Distance Pupillary Distance
00460062 FD Near Pupillary Distance
00460063 FD Intermediate Pupillary Distance
00460064 FD Other Pupillary Distance
00460070 SQ Keratometry Right Eye Sequence
00460071 SQ Keratometry Left Eye Sequence
00460074 SQ Steep Keratometric Axis Sequence
00460075 FD Radius of Curvature
00460076 FD Keratometric Power
00460077 FD Keratometric Axis
00460080 SQ Flat Keratometric Axis Sequence
00460092 CS Background Color
00460094 CS Optotype
00460095 CS Optotype Presentation
00460097 SQ Subjective Refraction Right Eye Sequence
00460098 SQ Subjective Refraction Left Eye Sequence
00460100 SQ Add Near Sequence
00460101 SQ Add Intermediate Sequence
00460102 SQ Add Other Sequence
00460104 FD Add Power
00460106 FD Viewing Distance
00460110 SQ Cornea Measurements Sequence
00460111 SQ Source of Cornea Measurement Data Code Sequence
00460112 SQ Steep Corneal Axis Sequence
00460113 SQ Flat Corneal Axis Sequence
00460114 FD Corneal Power
00460115 FD Corneal Axis
00460116 SQ Cornea Measurement Method Code Sequence
00460117 FL Refractive Index of Cornea
00460118 FL Refractive Index of Aqueous Humor
00460121 SQ Visual Acuity Type Code Sequence
00460122 SQ Visual Acuity Right Eye Sequence
00460123 SQ Visual Acuity Left Eye Sequence
00460124 SQ Visual Acuity Both Eyes Open Sequence
00460125 CS Viewing Distance Type
00460135 SS Visual Acuity Modifiers
00460137 FD Decimal Visual Acuity
00460139 LO Optotype Detailed Definition
00460145 SQ Referenced Refractive Measurements Sequence
00460146 FD Sphere Power
00460147 FD Cylinder Power
00460201 CS Corneal Topography Surface
00460202 FL Corneal Vertex Location
00460203 FL Pupil Centroid X-Coordinate
00460204 FL Pupil Centroid Y-Coordinate
00460205 FL Equivalent Pupil Radius
00460207 SQ Corneal Topography Map Type Code Sequence
00460208 IS Vertices of the Outline of Pupil
00460210 SQ Corneal Topography Mapping Normals Sequence
00460211 SQ Maximum Corneal Curvature Sequence
00460212 FL Maximum Corneal Curvature
00460213 FL Maximum Corneal Curvature Location
00460215 SQ Minimum Keratometric Sequence
00460218 SQ Simulated Keratometric Cylinder Sequence
00460220 FL Average Corneal Power
00460224 FL Corneal I-S Value
00460227 FL Analyzed Area
00460230 FL Surface Regularity Index
00460232 FL Surface Asymmetry Index
00460234 FL Corneal Eccentricity Index
00460236 FL Keratoconus Prediction Index
00460238 FL Decimal Potential Visual Acuity
00460242 CS Corneal Topography Map Quality Evaluation
00460244 SQ Source Image Corneal Processed Data Sequence
00460247 FL Corneal Point Location
00460248 CS Corneal Point Estimated
00460249 FL Axial Power
00460250 FL Tangential Power
00460251 FL Refractive Power
00460252 FL Relative Elevation
00460253 FL Corneal Wavefront
00480001 FL Imaged Volume Width
00480002 FL Imaged Volume Height
00480003 FL Imaged Volume Depth
00480006 UL Total Pixel Matrix Columns
00480007 UL Total Pixel Matrix Rows
00480008 SQ Total Pixel Matrix Origin Sequence
00480010 CS Specimen Label in Image
00480011 CS Focus Method
00480012 CS Extended Depth of Field
00480013 US Number of Focal Planes
00480014 FL Distance Between Focal Planes
00480015 US Recommended Absent Pixel CIELab Value
00480100 SQ Illuminator Type Code Sequence
00480102 DS Image Orientation (Slide)
00480105 SQ Optical Path Sequence
00480106 SH Optical Path Identifier
00480107 ST Optical Path Description
00480108 SQ Illumination Color Code Sequence
00480110 SQ Specimen Reference Sequence
00480111 DS Condenser Lens Power
00480112 DS Objective Lens Power
00480113 DS Objective Lens Numerical Aperture
00480114 CS Confocal Mode
00480115 CS Tissue Location
00480116 SQ Confocal Microscopy Image Frame Type Sequence
00480117 FD Image Acquisition Depth
00480120 SQ Palette Color Lookup Table Sequence
00480200 SQ Referenced Image Navigation Sequence
00480201 US Top Left Hand Corner of Localizer Area
00480202 US Bottom Right Hand Corner of Localizer Area
00480207 SQ Optical Path Identification Sequence
0048021A SQ Plane Position (Slide) Sequence
0048021E SL Column Position In Total Image Pixel Matrix
0048021F SL Row Position In Total Image Pixel Matrix
00480301 CS Pixel Origin Interpretation
00480302 UL Number of Optical Paths
00480303 UL Total Pixel Matrix Focal Planes
00500004 CS Calibration Image
00500010 SQ Device Sequence
00500012 SQ Container Component Type Code Sequence
00500013 FD Container Component Thickness
00500014 DS Device Length
00500015 FD Container Component Width
00500016 DS Device Diameter
00500017 CS Device Diameter Units
00500018 DS Device Volume
00500019 DS Inter-Marker Distance
0050001A CS Container Component Material
0050001B LO Container Component ID
0050001C FD Container Component Length
0050001D FD Container Component Diameter
0050001E LO Container Component Description
00500020 LO Device Description
00500021 ST Long Device Description
00520001 FL Contrast/Bolus Ingredient Percent by Volume
00520002 FD OCT Focal Distance
00520003 FD Beam Spot Size
00520004 FD Effective Refractive Index
00520006 CS OCT Acquisition Domain
00520007 FD OCT Optical Center Wavelength
00520008 FD Axial Resolution
00520009 FD Ranging Depth
00520011 FD A-line Rate
00520012 US A-lines Per Frame
00520013 FD Catheter Rotational Rate
00520014 FD A-line Pixel Spacing
00520016 SQ Mode of Percutaneous Access Sequence
00520025 SQ Intravascular OCT Frame Type Sequence
00520026 CS OCT Z Offset Applied
00520027 SQ Intravascular Frame Content Sequence
00520028 FD Intravascular Longitudinal Distance
00520029 SQ Intravascular OCT Frame Content Sequence
00520030 SS OCT Z Offset Correction
00520031 CS Catheter Direction of Rotation
00520033 FD Seam Line Location
00520034 FD First A-line Location
00520036 US Seam Line Index
00520038 US Number of Padded A-lines
00520039 CS Interpolation Type
0052003A CS Refractive Index Applied
00540010 US Energy Window Vector
00540011 US Number of Energy Windows
00540012 SQ Energy Window Information Sequence
00540013 SQ Energy Window Range Sequence
00540014 DS Energy Window Lower Limit
00540015 DS Energy Window Upper Limit
00540016 SQ Radiopharmaceutical Information Sequence
00540017 IS Residual Syringe Counts
00540018 SH Energy Window Name
00540020 US Detector Vector
00540021 US Number of Detectors
00540022 SQ Detector Information Sequence
00540030 US Phase Vector
00540031 US Number of Phases
00540032 SQ Phase Information Sequence
00540033 US Number of Frames in Phase
00540036 IS Phase Delay
00540038 IS Pause Between Frames
00540039 CS Phase Description
00540050 US Rotation Vector
00540051 US Number of Rotations
00540052 SQ Rotation Information Sequence
00540053 US Number of Frames in Rotation
00540060 US R-R Interval Vector
00540061 US Number of R-R Intervals
00540062 SQ Gated Information Sequence
00540063 SQ Data Information Sequence
00540070 US Time Slot Vector
00540071 US Number of Time Slots
00540072 SQ Time Slot Information Sequence
00540073 DS Time Slot Time
00540080 US Slice Vector
00540081 US Number of Slices
00540090 US Angular View Vector
00540100 US Time Slice Vector
00540101 US Number of Time Slices
00540200 DS Start Angle
00540202 CS Type of Detector Motion
00540210 IS Trigger Vector
00540211 US Number of Triggers in Phase
00540220 SQ View Code Sequence
00540222 SQ View Modifier Code Sequence
00540300 SQ Radionuclide Code Sequence
00540302 SQ Administration Route Code Sequence
00540304 SQ Radiopharmaceutical Code Sequence
00540306 SQ Calibration Data Sequence
00540308 US Energy Window Number
00540400 SH Image ID
00540410 SQ Patient Orientation Code Sequence
00540412 SQ Patient Orientation Modifier Code Sequence
00540414 SQ Patient Gantry Relationship Code Sequence
00540500 CS Slice Progression Direction
00540501 CS Scan Progression Direction
00541000 CS Series Type
00541001 CS Units
00541002 CS Counts Source
00541004 CS Reprojection Method
00541006 CS SUV Type
00541100 CS Randoms Correction Method
00541101 LO Attenuation Correction Method
00541102 CS Decay Correction
00541103 LO Reconstruction Method
00541104 LO Detector Lines of Response Used
00541105 LO Scatter Correction Method
00541200 DS Axial Acceptance
00541201 IS Axial Mash
00541202 IS Transverse Mash
00541203 DS Detector Element Size
00541210 DS Coincidence Window Width
00541220 CS Secondary Counts Type
00541300 DS Frame Reference Time
00541310 IS Primary (Prompts) Counts Accumulated
00541311 IS Secondary Counts Accumulated
00541320 DS Slice Sensitivity Factor
00541321 DS Decay Factor
00541322 DS Dose Calibration Factor
00541323 DS Scatter Fraction Factor
00541324 DS Dead Time Factor
00541330 US Image Index
00541400 CS Counts Included
00541401 CS Dead Time Correction Flag
00603000 SQ Histogram Sequence
00603002 US Histogram Number of Bins
00603004 US Histogram First Bin Value
00603006 US Histogram Last Bin Value
00603008 US Histogram Bin Width
00603010 LO Histogram Explanation
00603020 UL Histogram Data
00620001 CS Segmentation Type
00620002 SQ Segment Sequence
00620003 SQ Segmented Property Category Code Sequence
00620004 US Segment Number
00620005 LO Segment Label
00620006 ST Segment Description
00620007 SQ Segmentation Algorithm Identification Sequence
00620008 CS Segment Algorithm Type
00620009 LO Segment Algorithm Name
0062000A SQ Segment Identification Sequence
0062000B US Referenced Segment Number
0062000C US Recommended Display Grayscale Value
0062000D US Recommended Display CIELab Value
0062000E US Maximum Fractional Value
0062000F SQ Segmented Property Type Code Sequence
00620010 CS Segmentation Fractional Type
00620011 SQ Segmented Property Type Modifier Code Sequence
00620012 SQ Used Segments Sequence
00620013 CS Segments Overlap
00620020 UT Tracking ID
00620021 UI Tracking UID
00640002 SQ Deformable Registration Sequence
00640003 UI Source Frame of Reference UID
00640005 SQ Deformable Registration Grid Sequence
00640007 UL Grid Dimensions
00640008 FD Grid Resolution
00640009 OF Vector Grid Data
0064000F SQ Pre Deformation Matrix Registration Sequence
00640010 SQ Post Deformation Matrix Registration Sequence
00660001 UL Number of Surfaces
00660002 SQ Surface Sequence
00660003 UL Surface Number
00660004 LT Surface Comments
00660009 CS Surface Processing
0066000A FL Surface Processing Ratio
0066000B LO Surface Processing Description
0066000C FL Recommended Presentation Opacity
0066000D CS Recommended Presentation Type
0066000E CS Finite Volume
00660010 CS Manifold
00660011 SQ Surface Points Sequence
00660012 SQ Surface Points Normals Sequence
00660013 SQ Surface Mesh Primitives Sequence
00660015 UL Number of Surface Points
00660016 OF Point Coordinates Data
00660017 FL Point Position Accuracy
00660018 FL Mean Point Distance
00660019 FL Maximum Point Distance
0066001A FL Points Bounding Box Coordinates
0066001B FL Axis of Rotation
0066001C FL Center of Rotation
0066001E UL Number of Vectors
0066001F US Vector Dimensionality
00660020 FL Vector Accuracy
00660021 OF Vector Coordinate Data
00660022 OD Double Point Coordinates Data
00660023 OW Triangle Point Index List
00660024 OW Edge Point Index List
00660025 OW Vertex Point Index List
00660026 SQ Triangle Strip Sequence
00660027 SQ Triangle Fan Sequence
00660028 SQ Line Sequence
00660029 OW Primitive Point Index List
0066002A UL Surface Count
0066002B SQ Referenced Surface Sequence
0066002C UL Referenced Surface Number
0066002D SQ Segment Surface Generation Algorithm Identification Sequence
0066002E SQ Segment Surface Source Instance Sequence
0066002F SQ Algorithm Family Code Sequence
00660030 SQ Algorithm Name Code Sequence
00660031 LO Algorithm Version
00660032 LT Algorithm Parameters
00660034 SQ Facet Sequence
00660035 SQ Surface Processing Algorithm Identification Sequence
00660036 LO Algorithm Name
00660037 FL Recommended Point Radius
00660038 FL Recommended Line Thickness
00660040 OL Long Primitive Point Index List
00660041 OL Long Triangle Point Index List
00660042 OL Long Edge Point Index List
00660043 OL Long Vertex Point Index List
00660101 SQ Track Set Sequence
00660102 SQ Track Sequence
00660103 OW Recommended Display CIELab Value List
00660104 SQ Tracking Algorithm Identification Sequence
00660105 UL Track Set Number
00660106 LO Track Set Label
00660107 UT Track Set Description
00660108 SQ Track Set Anatomical Type Code Sequence
00660121 SQ Measurements Sequence
00660124 SQ Track Set Statistics Sequence
00660125 OF Floating Point Values
00660129 OL Track Point Index List
00660130 SQ Track Statistics Sequence
00660132 SQ Measurement Values Sequence
00660133 SQ Diffusion Acquisition Code Sequence
00660134 SQ Diffusion Model Code Sequence
00686210 LO Implant Size
00686221 LO Implant Template Version
00686222 SQ Replaced Implant Template Sequence
00686223 CS Implant Type
00686224 SQ Derivation Implant Template Sequence
00686225 SQ Original Implant Template Sequence
00686226 DT Effective DateTime
00686230 SQ Implant Target Anatomy Sequence
00686260 SQ Information From Manufacturer Sequence
00686265 SQ Notification From Manufacturer Sequence
00686270 DT Information Issue DateTime
00686280 ST Information Summary
006862A0 SQ Implant Regulatory Disapproval Code Sequence
006862A5 FD Overall Template Spatial Tolerance
006862C0 SQ HPGL Document Sequence
006862D0 US HPGL Document ID
006862D5 LO HPGL Document Label
006862E0 SQ View Orientation Code Sequence
006862F0 SQ View Orientation Modifier Code Sequence
006862F2 FD HPGL Document Scaling
00686300 OB HPGL Document
00686310 US HPGL Contour Pen Number
00686320 SQ HPGL Pen Sequence
00686330 US HPGL Pen Number
00686340 LO HPGL Pen Label
00686345 ST HPGL Pen Description
00686346 FD Recommended Rotation Point
00686347 FD Bounding Rectangle
00686350 US Implant Template 3D Model Surface Number
00686360 SQ Surface Model Description Sequence
00686380 LO Surface Model Label
00686390 FD Surface Model Scaling Factor
006863A0 SQ Materials Code Sequence
006863A4 SQ Coating Materials Code Sequence
006863A8 SQ Implant Type Code Sequence
006863AC SQ Fixation Method Code Sequence
006863B0 SQ Mating Feature Sets Sequence
006863C0 US Mating Feature Set ID
006863D0 LO Mating Feature Set Label
006863E0 SQ Mating Feature Sequence
006863F0 US Mating Feature ID
00686400 SQ Mating Feature Degree of Freedom Sequence
00686410 US Degree of Freedom ID
00686420 CS Degree of Freedom Type
00686430 SQ 2D Mating Feature Coordinates Sequence
00686440 US Referenced HPGL Document ID
00686450 FD 2D Mating Point
00686460 FD 2D Mating Axes
00686470 SQ 2D Degree of Freedom Sequence
00686490 FD 3D Degree of Freedom Axis
006864A0 FD Range of Freedom
006864C0 FD 3D Mating Point
006864D0 FD 3D Mating Axes
006864F0 FD 2D Degree of Freedom Axis
00686500 SQ Planning Landmark Point Sequence
00686510 SQ Planning Landmark Line Sequence
00686520 SQ Planning Landmark Plane Sequence
00686530 US Planning Landmark ID
00686540 LO Planning Landmark Description
00686545 SQ Planning Landmark Identification Code Sequence
00686550 SQ 2D Point Coordinates Sequence
00686560 FD 2D Point Coordinates
00686590 FD 3D Point Coordinates
006865A0 SQ 2D Line Coordinates Sequence
006865B0 FD 2D Line Coordinates
006865D0 FD 3D Line Coordinates
006865E0 SQ 2D Plane Coordinates Sequence
006865F0 FD 2D Plane Intersection
00686610 FD 3D Plane Origin
00686620 FD 3D Plane Normal
00687001 CS Model Modification
00687002 CS Model Mirroring
00687003 SQ Model Usage Code Sequence
00687004 UI Model Group UID
00687005 UR Relative URI Reference Within Encapsulated Document
006A0001 CS Annotation Coordinate Type
006A0002 SQ Annotation Group Sequence
006A0003 UI Annotation Group UID
006A0005 LO Annotation Group Label
006A0006 UT Annotation Group Description
006A0007 CS Annotation Group Generation Type
006A0008 SQ Annotation Group Algorithm Identification Sequence
006A0009 SQ Annotation Property Category Code Sequence
006A000A SQ Annotation Property Type Code Sequence
006A000B SQ Annotation Property Type Modifier Code Sequence
006A000C UL Number of Annotations
006A000D CS Annotation Applies to All Optical Paths
006A000E SH Referenced Optical Path Identifier
006A000F CS Annotation Applies to All Z Planes
006A0010 FD Common Z Coordinate Value
006A0011 OL Annotation Index List
00700001 SQ Graphic Annotation Sequence
00700002 CS Graphic Layer
00700003 CS Bounding Box Annotation Units
00700004 CS Anchor Point Annotation Units
00700005 CS Graphic Annotation Units
00700006 ST Unformatted Text Value
00700008 SQ Text Object Sequence
00700009 SQ Graphic Object Sequence
00700010 FL Bounding Box Top Left Hand Corner
00700011 FL Bounding Box Bottom Right Hand Corner
00700012 CS Bounding Box Text Horizontal Justification
00700014 FL Anchor Point
00700015 CS Anchor Point Visibility
00700020 US Graphic Dimensions
00700021 US Number of Graphic Points
00700022 FL Graphic Data
00700023 CS Graphic Type
00700024 CS Graphic Filled
00700040 IS Image Rotation (Retired)
00700041 CS Image Horizontal Flip
00700042 US Image Rotation
00700050 US Displayed Area Top Left Hand Corner (Trial)
00700051 US Displayed Area Bottom Right Hand Corner (Trial)
00700052 SL Displayed Area Top Left Hand Corner
00700053 SL Displayed Area Bottom Right Hand Corner
0070005A SQ Displayed Area Selection Sequence
00700060 SQ Graphic Layer Sequence
00700062 IS Graphic Layer Order
00700066 US Graphic Layer Recommended Display Grayscale Value
00700067 US Graphic Layer Recommended Display RGB Value
00700068 LO Graphic Layer Description
00700080 CS Content Label
00700081 LO Content Description
00700082 DA Presentation Creation Date
00700083 TM Presentation Creation Time
00700084 PN Content Creator's Name
00700086 SQ Content Creator's Identification Code Sequence
00700087 SQ Alternate Content Description Sequence
00700100 CS Presentation Size Mode
00700101 DS Presentation Pixel Spacing
00700102 IS Presentation Pixel Aspect Ratio
00700103 FL Presentation Pixel Magnification Ratio
00700207 LO Graphic Group Label
00700208 ST Graphic Group Description
00700209 SQ Compound Graphic Sequence
00700226 UL Compound Graphic Instance ID
00700227 LO Font Name
00700228 CS Font Name Type
00700229 LO CSS Font Name
00700230 FD Rotation Angle
00700231 SQ Text Style Sequence
00700232 SQ Line Style Sequence
00700233 SQ Fill Style Sequence
00700234 SQ Graphic Group Sequence
00700241 US Text Color CIELab Value
00700242 CS Horizontal Alignment
00700243 CS Vertical Alignment
00700244 CS Shadow Style
00700245 FL Shadow Offset X
00700246 FL Shadow Offset Y
00700247 US Shadow Color CIELab Value
00700248 CS Underlined
00700249 CS Bold
00700250 CS Italic
00700251 US Pattern On Color CIELab Value
00700252 US Pattern Off Color CIELab Value
00700253 FL Line Thickness
00700254 CS Line Dashing Style
00700255 UL Line Pattern
00700256 OB Fill Pattern
00700257 CS Fill Mode
00700258 FL Shadow Opacity
00700261 FL Gap Length
00700262 FL Diameter of Visibility
00700273 FL Rotation Point
00700274 CS Tick Alignment
00700278 CS Show Tick Label
00700279 CS Tick Label Alignment
00700282 CS Compound Graphic Units
00700284 FL Pattern On Opacity
00700285 FL Pattern Off Opacity
00700287 SQ Major Ticks Sequence
00700288 FL Tick Position
00700289 SH Tick Label
00700294 CS Compound Graphic Type
00700295 UL Graphic Group ID
00700306 CS Shape Type
00700308 SQ Registration Sequence
00700309 SQ Matrix Registration Sequence
0070030A SQ Matrix Sequence
0070030B FD Frame of Reference to Displayed Coordinate System Transformation Matrix
0070030C CS Frame of Reference Transformation Matrix Type
0070030D SQ Registration Type Code Sequence
0070030F ST Fiducial Description
00700310 SH Fiducial Identifier
00700311 SQ Fiducial Identifier Code Sequence
00700312 FD Contour Uncertainty Radius
00700314 SQ Used Fiducials Sequence
00700315 SQ Used RT Structure Set ROI Sequence
00700318 SQ Graphic Coordinates Data Sequence
0070031A UI Fiducial UID
0070031B UI Referenced Fiducial UID
0070031C SQ Fiducial Set Sequence
0070031E SQ Fiducial Sequence
0070031F SQ Fiducials Property Category Code Sequence
00700401 US Graphic Layer Recommended Display CIELab Value
00700402 SQ Blending Sequence
00700403 FL Relative Opacity
00700404 SQ Referenced Spatial Registration Sequence
00700405 CS Blending Position
00701101 UI Presentation Display Collection UID
00701102 UI Presentation Sequence Collection UID
00701103 US Presentation Sequence Position Index
00701104 SQ Rendered Image Reference Sequence
00701201 SQ Volumetric Presentation State Input Sequence
00701202 CS Presentation Input Type
00701203 US Input Sequence Position Index
00701204 CS Crop
00701205 US Cropping Specification Index
00701206 CS Compositing Method
00701207 US Volumetric Presentation Input Number
00701208 CS Image Volume Geometry
00701209 UI Volumetric Presentation Input Set UID
0070120A SQ Volumetric Presentation Input Set Sequence
0070120B CS Global Crop
0070120C US Global Cropping Specification Index
0070120D CS Rendering Method
00701301 SQ Volume Cropping Sequence
00701302 CS Volume Cropping Method
00701303 FD Bounding Box Crop
00701304 SQ Oblique Cropping Plane Sequence
00701305 FD Plane
00701306 FD Plane Normal
00701309 US Cropping Specification Number
00701501 CS Multi-Planar Reconstruction Style
00701502 CS MPR Thickness Type
00701503 FD MPR Slab Thickness
00701505 FD MPR Top Left Hand Corner
00701507 FD MPR View Width Direction
00701508 FD MPR View Width
0070150C UL Number of Volumetric Curve Points
0070150D OD Volumetric Curve Points
00701511 FD MPR View Height Direction
00701512 FD MPR View Height
00701602 CS Render Projection
00701603 FD Viewpoint Position
00701604 FD Viewpoint LookAt Point
00701605 FD Viewpoint Up Direction
00701606 FD Render Field of View
00701607 FD Sampling Step Size
00701701 CS Shading Style
00701702 FD Ambient Reflection Intensity
00701703 FD Light Direction
00701704 FD Diffuse Reflection Intensity
00701705 FD Specular Reflection Intensity
00701706 FD Shininess
00701801 SQ Presentation State Classification Component Sequence
00701802 CS Component Type
00701803 SQ Component Input Sequence
00701804 US Volumetric Presentation Input Index
00701805 SQ Presentation State Compositor Component Sequence
00701806 SQ Weighting Transfer Function Sequence
00701807 US Weighting Lookup Table Descriptor
00701808 OB Weighting Lookup Table Data
00701901 SQ Volumetric Annotation Sequence
00701903 SQ Referenced Structured Context Sequence
00701904 UI Referenced Content Item
00701905 SQ Volumetric Presentation Input Annotation Sequence
00701907 CS Annotation Clipping
00701A01 CS Presentation Animation Style
00701A03 FD Recommended Animation Rate
00701A04 SQ Animation Curve Sequence
00701A05 FD Animation Step Size
00701A06 FD Swivel Range
00701A07 OD Volumetric Curve Up Directions
00701A08 SQ Volume Stream Sequence
00701A09 LO RGBA Transfer Function Description
00701B01 SQ Advanced Blending Sequence
00701B02 US Blending Input Number
00701B03 SQ Blending Display Input Sequence
00701B04 SQ Blending Display Sequence
00701B06 CS Blending Mode
00701B07 CS Time Series Blending
00701B08 CS Geometry for Display
00701B11 SQ Threshold Sequence
00701B12 SQ Threshold Value Sequence
00701B13 CS Threshold Type
00701B14 FD Threshold Value
00720002 SH Hanging Protocol Name
00720004 LO Hanging Protocol Description
00720006 CS Hanging Protocol Level
00720008 LO Hanging Protocol Creator
0072000A DT Hanging Protocol Creation DateTime
0072000C SQ Hanging Protocol Definition Sequence
0072000E SQ Hanging Protocol User Identification Code Sequence
00720010 LO Hanging Protocol User Group Name
00720012 SQ Source Hanging Protocol Sequence
00720014 US Number of Priors Referenced
00720020 SQ Image Sets Sequence
00720022 SQ Image Set Selector Sequence
00720024 CS Image Set Selector Usage Flag
00720026 AT Selector Attribute
00720028 US Selector Value Number
00720030 SQ Time Based Image Sets Sequence
00720032 US Image Set Number
00720034 CS Image Set Selector Category
00720038 US Relative Time
0072003A CS Relative Time Units
0072003C SS Abstract Prior Value
0072003E SQ Abstract Prior Code Sequence
00720040 LO Image Set Label
00720050 CS Selector Attribute VR
00720052 AT Selector Sequence Pointer
00720054 LO Selector Sequence Pointer Private Creator
00720056 LO Selector Attribute Private Creator
0072005E AE Selector AE Value
0072005F AS Selector AS Value
00720060 AT Selector AT Value
00720061 DA Selector DA Value
00720062 CS Selector CS Value
00720063 DT Selector DT Value
00720064 IS Selector IS Value
00720065 OB Selector OB Value
00720066 LO Selector LO Value
00720067 OF Selector OF Value
00720068 LT Selector LT Value
00720069 OW Selector OW Value
0072006A PN Selector PN Value
0072006B TM Selector TM Value
0072006C SH Selector SH Value
0072006D UN Selector UN Value
0072006E ST Selector ST Value
0072006F UC Selector UC Value
00720070 UT Selector UT Value
00720071 UR Selector UR Value
00720072 DS Selector DS Value
00720073 OD Selector OD Value
00720074 FD Selector FD Value
00720075 OL Selector OL Value
00720076 FL Selector FL Value
00720078 UL Selector UL Value
0072007A US Selector US Value
0072007C SL Selector SL Value
0072007E SS Selector SS Value
0072007F UI Selector UI Value
00720080 SQ Selector Code Sequence Value
00720081 OV Selector OV Value
00720082 SV Selector SV Value
00720083 UV Selector UV Value
00720100 US Number of Screens
00720102 SQ Nominal Screen Definition Sequence
00720104 US Number of Vertical Pixels
00720106 US Number of Horizontal Pixels
00720108 FD Display Environment Spatial Position
0072010A US Screen Minimum Grayscale Bit Depth
0072010C US Screen Minimum Color Bit Depth
0072010E US Application Maximum Repaint Time
00720200 SQ Display Sets Sequence
00720202 US Display Set Number
00720203 LO Display Set Label
00720204 US Display Set Presentation Group
00720206 LO Display Set Presentation Group Description
00720208 CS Partial Data Display Handling
00720210 SQ Synchronized Scrolling Sequence
00720212 US Display Set Scrolling Group
00720214 SQ Navigation Indicator Sequence
00720216 US Navigation Display Set
00720218 US Reference Display Sets
00720300 SQ Image Boxes Sequence
00720302 US Image Box Number
00720304 CS Image Box Layout Type
00720306 US Image Box Tile Horizontal Dimension
00720308 US Image Box Tile Vertical Dimension
00720310 CS Image Box Scroll Direction
00720312 CS Image Box Small Scroll Type
00720314 US Image Box Small Scroll Amount
00720316 CS Image Box Large Scroll Type
00720318 US Image Box Large Scroll Amount
00720320 US Image Box Overlap Priority
00720330 FD Cine Relative to Real-Time
00720400 SQ Filter Operations Sequence
00720402 CS Filter-by Category
00720404 CS Filter-by Attribute Presence
00720406 CS Filter-by Operator
00720420 US Structured Display Background CIELab Value
00720421 US Empty Image Box CIELab Value
00720422 SQ Structured Display Image Box Sequence
00720424 SQ Structured Display Text Box Sequence
00720427 SQ Referenced First Frame Sequence
00720430 SQ Image Box Synchronization Sequence
00720432 US Synchronized Image Box List
00720434 CS Type of Synchronization
00720500 CS Blending Operation Type
00720510 CS Reformatting Operation Type
00720512 FD Reformatting Thickness
00720514 FD Reformatting Interval
00720516 CS Reformatting Operation Initial View Direction
00720520 CS 3D Rendering Type
00720600 SQ Sorting Operations Sequence
00720602 CS Sort-by Category
00720604 CS Sorting Direction
00720700 CS Display Set Patient Orientation
00720702 CS VOI Type
00720704 CS Pseudo-Color Type
00720705 SQ Pseudo-Color Palette Instance Reference Sequence
00720706 CS Show Grayscale Inverted
00720710 CS Show Image True Size Flag
00720712 CS Show Graphic Annotation Flag
00720714 CS Show Patient Demographics Flag
00720716 CS Show Acquisition Techniques Flag
00720717 CS Display Set Horizontal Justification
00720718 CS Display Set Vertical Justification
00740120 FD Continuation Start Meterset
00740121 FD Continuation End Meterset
00741000 CS Procedure Step State
00741002 SQ Procedure Step Progress Information Sequence
00741004 DS Procedure Step Progress
00741006 ST Procedure Step Progress Description
00741007 SQ Procedure Step Progress Parameters Sequence
00741008 SQ Procedure Step Communications URI Sequence
0074100A UR Contact URI
0074100C LO Contact Display Name
0074100E SQ Procedure Step Discontinuation Reason Code Sequence
00741020 SQ Beam Task Sequence
00741022 CS Beam Task Type
00741024 IS Beam Order Index (Trial)
00741025 CS Autosequence Flag
00741026 FD Table Top Vertical Adjusted Position
00741027 FD Table Top Longitudinal Adjusted Position
00741028 FD Table Top Lateral Adjusted Position
0074102A FD Patient Support Adjusted Angle
0074102B FD Table Top Eccentric Adjusted Angle
0074102C FD Table Top Pitch Adjusted Angle
0074102D FD Table Top Roll Adjusted Angle
00741030 SQ Delivery Verification Image Sequence
00741032 CS Verification Image Timing
00741034 CS Double Exposure Flag
00741036 CS Double Exposure Ordering
00741038 DS Double Exposure Meterset (Trial)
0074103A DS Double Exposure Field Delta (Trial)
00741040 SQ Related Reference RT Image Sequence
00741042 SQ General Machine Verification Sequence
00741044 SQ Conventional Machine Verification Sequence
00741046 SQ Ion Machine Verification Sequence
00741048 SQ Failed Attributes Sequence
0074104A SQ Overridden Attributes Sequence
0074104C SQ Conventional Control Point Verification Sequence
0074104E SQ Ion Control Point Verification Sequence
00741050 SQ Attribute Occurrence Sequence
00741052 AT Attribute Occurrence Pointer
00741054 UL Attribute Item Selector
00741056 LO Attribute Occurrence Private Creator
00741057 IS Selector Sequence Pointer Items
00741200 CS Scheduled Procedure Step Priority
00741202 LO Worklist Label
00741204 LO Procedure Step Label
00741210 SQ Scheduled Processing Parameters Sequence
00741212 SQ Performed Processing Parameters Sequence
00741216 SQ Unified Procedure Step Performed Procedure Sequence
00741220 SQ Related Procedure Step Sequence
00741222 LO Procedure Step Relationship Type
00741224 SQ Replaced Procedure Step Sequence
00741230 LO Deletion Lock
00741234 AE Receiving AE
00741236 AE Requesting AE
00741238 LT Reason for Cancellation
00741242 CS SCP Status
00741244 CS Subscription List Status
00741246 CS Unified Procedure Step List Status
00741324 UL Beam Order Index
00741338 FD Double Exposure Meterset
0074133A FD Double Exposure Field Delta
00741401 SQ Brachy Task Sequence
00741402 DS Continuation Start Total Reference Air Kerma
00741403 DS Continuation End Total Reference Air Kerma
00741404 IS Continuation Pulse Number
00741405 SQ Channel Delivery Order Sequence
00741406 IS Referenced Channel Number
00741407 DS Start Cumulative Time Weight
00741408 DS End Cumulative Time Weight
00741409 SQ Omitted Channel Sequence
0074140A CS Reason for Channel Omission
0074140B LO Reason for Channel Omission Description
0074140C IS Channel Delivery Order Index
0074140D SQ Channel Delivery Continuation Sequence
0074140E SQ Omitted Application Setup Sequence
00760001 LO Implant Assembly Template Name
00760003 LO Implant Assembly Template Issuer
00760006 LO Implant Assembly Template Version
00760008 SQ Replaced Implant Assembly Template Sequence
0076000A CS Implant Assembly Template Type
0076000C SQ Original Implant Assembly Template Sequence
0076000E SQ Derivation Implant Assembly Template Sequence
00760010 SQ Implant Assembly Template Target Anatomy Sequence
00760020 SQ Procedure Type Code Sequence
00760030 LO Surgical Technique
00760032 SQ Component Types Sequence
00760034 SQ Component Type Code Sequence
00760036 CS Exclusive Component Type
00760038 CS Mandatory Component Type
00760040 SQ Component Sequence
00760055 US Component ID
00760060 SQ Component Assembly Sequence
00760070 US Component 1 Referenced ID
00760080 US Component 1 Referenced Mating Feature Set ID
00760090 US Component 1 Referenced Mating Feature ID
007600A0 US Component 2 Referenced ID
007600B0 US Component 2 Referenced Mating Feature Set ID
007600C0 US Component 2 Referenced Mating Feature ID
00780001 LO Implant Template Group Name
00780010 ST Implant Template Group Description
00780020 LO Implant Template Group Issuer
00780024 LO Implant Template Group Version
00780026 SQ Replaced Implant Template Group Sequence
00780028 SQ Implant Template Group Target Anatomy Sequence
0078002A SQ Implant Template Group Members Sequence
0078002E US Implant Template Group Member ID
00780050 FD 3D Implant Template Group Member Matching Point
00780060 FD 3D Implant Template Group Member Matching Axes
00780070 SQ Implant Template Group Member Matching 2D Coordinates Sequence
00780090 FD 2D Implant Template Group Member Matching Point
007800A0 FD 2D Implant Template Group Member Matching Axes
007800B0 SQ Implant Template Group Variation Dimension Sequence
007800B2 LO Implant Template Group Variation Dimension Name
007800B4 SQ Implant Template Group Variation Dimension Rank Sequence
007800B6 US Referenced Implant Template Group Member ID
007800B8 US Implant Template Group Variation Dimension Rank
00800001 SQ Surface Scan Acquisition Type Code Sequence
00800002 SQ Surface Scan Mode Code Sequence
00800003 SQ Registration Method Code Sequence
00800004 FD Shot Duration Time
00800005 FD Shot Offset Time
00800006 US Surface Point Presentation Value Data
00800007 US Surface Point Color CIELab Value Data
00800008 SQ UV Mapping Sequence
00800009 SH Texture Label
00800010 OF U Value Data
00800011 OF V Value Data
00800012 SQ Referenced Texture Sequence
00800013 SQ Referenced Surface Data Sequence
00820001 CS Assessment Summary
00820003 UT Assessment Summary Description
00820004 SQ Assessed SOP Instance Sequence
00820005 SQ Referenced Comparison SOP Instance Sequence
00820006 UL Number of Assessment Observations
00820007 SQ Assessment Observations Sequence
00820008 CS Observation Significance
0082000A UT Observation Description
0082000C SQ Structured Constraint Observation Sequence
00820010 SQ Assessed Attribute Value Sequence
00820016 LO Assessment Set ID
00820017 SQ Assessment Requester Sequence
00820018 LO Selector Attribute Name
00820019 LO Selector Attribute Keyword
00820021 SQ Assessment Type Code Sequence
00820022 SQ Observation Basis Code Sequence
00820023 LO Assessment Label
00820032 CS Constraint Type
00820033 UT Specification Selection Guidance
00820034 SQ Constraint Value Sequence
00820035 SQ Recommended Default Value Sequence
00820036 CS Constraint Violation Significance
00820037 UT Constraint Violation Condition
00820038 CS Modifiable Constraint Flag
00880130 SH Storage Media File-set ID
00880140 UI Storage Media File-set UID
00880200 SQ Icon Image Sequence
00880904 LO Topic Title
00880906 ST Topic Subject
00880910 LO Topic Author
00880912 LO Topic Keywords
01000410 CS SOP Instance Status
01000420 DT SOP Authorization DateTime
01000424 LT SOP Authorization Comment
01000426 LO Authorization Equipment Certification Number
04000005 US MAC ID Number
04000010 UI MAC Calculation Transfer Syntax UID
04000015 CS MAC Algorithm
04000020 AT Data Elements Signed
04000100 UI Digital Signature UID
04000105 DT Digital Signature DateTime
04000110 CS Certificate Type
04000115 OB Certificate of Signer
04000120 OB Signature
04000305 CS Certified Timestamp Type
04000310 OB Certified Timestamp
04000401 SQ Digital Signature Purpose Code Sequence
04000402 SQ Referenced Digital Signature Sequence
04000403 SQ Referenced SOP Instance MAC Sequence
04000404 OB MAC
04000500 SQ Encrypted Attributes Sequence
04000510 UI Encrypted Content Transfer Syntax UID
04000520 OB Encrypted Content
04000550 SQ Modified Attributes Sequence
04000551 SQ Nonconforming Modified Attributes Sequence
04000552 OB Nonconforming Data Element Value
04000561 SQ Original Attributes Sequence
04000562 DT Attribute Modification DateTime
04000563 LO Modifying System
04000564 LO Source of Previous Values
04000565 CS Reason for the Attribute Modification
04000600 CS Instance Origin Status
20000010 IS Number of Copies
2000001E SQ Printer Configuration Sequence
20000020 CS Print Priority
20000030 CS Medium Type
20000040 CS Film Destination
20000050 LO Film Session Label
20000060 IS Memory Allocation
20000061 IS Maximum Memory Allocation
20000062 CS Color Image Printing Flag
20000063 CS Collation Flag
20000065 CS Annotation Flag
20000067 CS Image Overlay Flag
20000069 CS Presentation LUT Flag
2000006A CS Image Box Presentation LUT Flag
200000A0 US Memory Bit Depth
200000A1 US Printing Bit Depth
200000A2 SQ Media Installed Sequence
200000A4 SQ Other Media Available Sequence
200000A8 SQ Supported Image Display Formats Sequence
20000500 SQ Referenced Film Box Sequence
20000510 SQ Referenced Stored Print Sequence
20100010 ST Image Display Format
20100030 CS Annotation Display Format ID
20100040 CS Film Orientation
20100050 CS Film Size ID
20100052 CS Printer Resolution ID
20100054 CS Default Printer Resolution ID
20100060 CS Magnification Type
20100080 CS Smoothing Type
201000A6 CS Default Magnification Type
201000A7 CS Other Magnification Types Available
201000A8 CS Default Smoothing Type
201000A9 CS Other Smoothing Types Available
20100100 CS Border Density
20100110 CS Empty Image Density
20100120 US Min Density
20100130 US Max Density
20100140 CS Trim
20100150 ST Configuration Information
20100152 LT Configuration Information Description
20100154 IS Maximum Collated Films
2010015E US Illumination
20100160 US Reflected Ambient Light
20100376 DS Printer Pixel Spacing
20100500 SQ Referenced Film Session Sequence
20100510 SQ Referenced Image Box Sequence
20100520 SQ Referenced Basic Annotation Box Sequence
20200010 US Image Box Position
20200020 CS Polarity
20200030 DS Requested Image Size
20200040 CS Requested Decimate/Crop Behavior
20200050 CS Requested Resolution ID
202000A0 CS Requested Image Size Flag
202000A2 CS Decimate/Crop Result
20200110 SQ Basic Grayscale Image Sequence
20200111 SQ Basic Color Image Sequence
20200130 SQ Referenced Image Overlay Box Sequence
20200140 SQ Referenced VOI LUT Box Sequence
20300010 US Annotation Position
20300020 LO Text String
20400010 SQ Referenced Overlay Plane Sequence
20400011 US Referenced Overlay Plane Groups
20400020 SQ Overlay Pixel Data Sequence
20400060 CS Overlay Magnification Type
20400070 CS Overlay Smoothing Type
20400072 CS Overlay or Image Magnification
20400074 US Magnify to Number of Columns
20400080 CS Overlay Foreground Density
20400082 CS Overlay Background Density
20400090 CS Overlay Mode
20400100 CS Threshold Density
20400500 SQ Referenced Image Box Sequence (Retired)
20500010 SQ Presentation LUT Sequence
20500020 CS Presentation LUT Shape
20500500 SQ Referenced Presentation LUT Sequence
21000010 SH Print Job ID
21000020 CS Execution Status
21000030 CS Execution Status Info
21000040 DA Creation Date
21000050 TM Creation Time
21000070 AE Originator
21000140 AE Destination AE
21000160 SH Owner ID
21000170 IS Number of Films
21000500 SQ Referenced Print Job Sequence (Pull Stored Print)
21100010 CS Printer Status
21100020 CS Printer Status Info
21100030 LO Printer Name
21100099 SH Print Queue ID
21200010 CS Queue Status
21200050 SQ Print Job Description Sequence
21200070 SQ Referenced Print Job Sequence
21300010 SQ Print Management Capabilities Sequence
21300015 SQ Printer Characteristics Sequence
21300030 SQ Film Box Content Sequence
21300040 SQ Image Box Content Sequence
21300050 SQ Annotation Content Sequence
21300060 SQ Image Overlay Box Content Sequence
21300080 SQ Presentation LUT Content Sequence
213000A0 SQ Proposed Study Sequence
213000C0 SQ Original Image Sequence
22000001 CS Label Using Information Extracted From Instances
22000002 UT Label Text
22000003 CS Label Style Selection
22000004 LT Media Disposition
22000005 LT Barcode Value
22000006 CS Barcode Symbology
22000007 CS Allow Media Splitting
22000008 CS Include Non-DICOM Objects
22000009 CS Include Display Application
2200000A CS Preserve Composite Instances After Media Creation
2200000B US Total Number of Pieces of Media Created
2200000C LO Requested Media Application Profile
2200000D SQ Referenced Storage Media Sequence
2200000E AT Failure Attributes
2200000F CS Allow Lossy Compression
22000020 CS Request Priority
30020002 SH RT Image Label
30020003 LO RT Image Name
30020004 ST RT Image Description
3002000A CS Reported Values Origin
3002000C CS RT Image Plane
3002000D DS X-Ray Image Receptor Translation
3002000E DS X-Ray Image Receptor Angle
30020010 DS RT Image Orientation
30020011 DS Image Plane Pixel Spacing
30020012 DS RT Image Position
30020020 SH Radiation Machine Name
30020022 DS Radiation Machine SAD
30020024 DS Radiation Machine SSD
30020026 DS RT Image SID
30020028 DS Source to Reference Object Distance
30020029 IS Fraction Number
30020030 SQ Exposure Sequence
30020032 DS Meterset Exposure
30020034 DS Diaphragm Position
30020040 SQ Fluence Map Sequence
30020041 CS Fluence Data Source
30020042 DS Fluence Data Scale
30020050 SQ Primary Fluence Mode Sequence
30020051 CS Fluence Mode
30020052 SH Fluence Mode ID
30020100 IS Selected Frame Number
30020101 SQ Selected Frame Functional Groups Sequence
30020102 SQ RT Image Frame General Content Sequence
30020103 SQ RT Image Frame Context Sequence
30020104 SQ RT Image Scope Sequence
30020105 CS Beam Modifier Coordinates Presence Flag
30020106 FD Start Cumulative Meterset
30020107 FD Stop Cumulative Meterset
30020108 SQ RT Acquisition Patient Position Sequence
30020109 SQ RT Image Frame Imaging Device Position Sequence
3002010A SQ RT Image Frame kV Radiation Acquisition Sequence
3002010B SQ RT Image Frame MV Radiation Acquisition Sequence
3002010C SQ RT Image Frame Radiation Acquisition Sequence
3002010D SQ Imaging Source Position Sequence
3002010E SQ Image Receptor Position Sequence
3002010F FD Device Position to Equipment Mapping Matrix
30020110 SQ Device Position Parameter Sequence
30020111 CS Imaging Source Location Specification Type
30020112 SQ Imaging Device Location Matrix Sequence
30020113 SQ Imaging Device Location Parameter Sequence
30020114 SQ Imaging Aperture Sequence
30020115 CS Imaging Aperture Specification Type
30020116 US Number of Acquisition Devices
30020117 SQ Acquisition Device Sequence
30020118 SQ Acquisition Task Sequence
30020119 SQ Acquisition Task Workitem Code Sequence
3002011A SQ Acquisition Subtask Sequence
3002011B SQ Subtask Workitem Code Sequence
3002011C US Acquisition Task Index
3002011D US Acquisition Subtask Index
3002011E SQ Referenced Baseline Parameters RT Radiation Instance Sequence
3002011F SQ Position Acquisition Template Identification Sequence
30020120 ST Position Acquisition Template ID
30020121 LO Position Acquisition Template Name
30020122 SQ Position Acquisition Template Code Sequence
30020123 LT Position Acquisition Template Description
30020124 SQ Acquisition Task Applicability Sequence
30020125 SQ Projection Imaging Acquisition Parameter Sequence
30020126 SQ CT Imaging Acquisition Parameter Sequence
30020127 SQ KV Imaging Generation Parameters Sequence
30020128 SQ MV Imaging Generation Parameters Sequence
30020129 CS Acquisition Signal Type
3002012A CS Acquisition Method
3002012B SQ Scan Start Position Sequence
3002012C SQ Scan Stop Position Sequence
3002012D FD Imaging Source to Beam Modifier Definition Plane Distance
3002012E CS Scan Arc Type
3002012F CS Detector Positioning Type
30020130 SQ Additional RT Accessory Device Sequence
30020131 SQ Device-Specific Acquisition Parameter Sequence
30020132 SQ Referenced Position Reference Instance Sequence
30020133 SQ Energy Derivation Code Sequence
30020134 FD Maximum Cumulative Meterset Exposure
30020135 SQ Acquisition Initiation Sequence
30040001 CS DVH Type
30040002 CS Dose Units
30040004 CS Dose Type
30040005 CS Spatial Transform of Dose
30040006 LO Dose Comment
30040008 DS Normalization Point
3004000A CS Dose Summation Type
3004000C DS Grid Frame Offset Vector
3004000E DS Dose Grid Scaling
30040010 SQ RT Dose ROI Sequence
30040012 DS Dose Value
30040014 CS Tissue Heterogeneity Correction
30040040 DS DVH Normalization Point
30040042 DS DVH Normalization Dose Value
30040050 SQ DVH Sequence
30040052 DS DVH Dose Scaling
30040054 CS DVH Volume Units
30040056 IS DVH Number of Bins
30040058 DS DVH Data
30040060 SQ DVH Referenced ROI Sequence
30040062 CS DVH ROI Contribution Type
30040070 DS DVH Minimum Dose
30040072 DS DVH Maximum Dose
30040074 DS DVH Mean Dose
30060002 SH Structure Set Label
30060004 LO Structure Set Name
30060006 ST Structure Set Description
30060008 DA Structure Set Date
30060009 TM Structure Set Time
30060010 SQ Referenced Frame of Reference Sequence
30060012 SQ RT Referenced Study Sequence
30060014 SQ RT Referenced Series Sequence
30060016 SQ Contour Image Sequence
30060018 SQ Predecessor Structure Set Sequence
30060020 SQ Structure Set ROI Sequence
30060022 IS ROI Number
30060024 UI Referenced Frame of Reference UID
30060026 LO ROI Name
30060028 ST ROI Description
3006002A IS ROI Display Color
3006002C DS ROI Volume
3006002D DT ROI DateTime
3006002E DT ROI Observation DateTime
30060030 SQ RT Related ROI Sequence
30060033 CS RT ROI Relationship
30060036 CS ROI Generation Algorithm
30060037 SQ ROI Derivation Algorithm Identification Sequence
30060038 LO ROI Generation Description
30060039 SQ ROI Contour Sequence
30060040 SQ Contour Sequence
30060042 CS Contour Geometric Type
30060044 DS Contour Slab Thickness
30060045 DS Contour Offset Vector
30060046 IS Number of Contour Points
30060048 IS Contour Number
30060049 IS Attached Contours
3006004A SQ Source Pixel Planes Characteristics Sequence
3006004B SQ Source Series Sequence
3006004C SQ Source Series Information Sequence
3006004D SQ ROI Creator Sequence
3006004E SQ ROI Interpreter Sequence
3006004F SQ ROI Observation Context Code Sequence
30060050 DS Contour Data
30060080 SQ RT ROI Observations Sequence
30060082 IS Observation Number
30060084 IS Referenced ROI Number
30060085 SH ROI Observation Label
30060086 SQ RT ROI Identification Code Sequence
30060088 ST ROI Observation Description
300600A0 SQ Related RT ROI Observations Sequence
300600A4 CS RT ROI Interpreted Type
300600A6 PN ROI Interpreter
300600B0 SQ ROI Physical Properties Sequence
300600B2 CS ROI Physical Property
300600B4 DS ROI Physical Property Value
300600B6 SQ ROI Elemental Composition Sequence
300600B7 US ROI Elemental Composition Atomic Number
300600B8 FL ROI Elemental Composition Atomic Mass Fraction
300600B9 SQ Additional RT ROI Identification Code Sequence
300600C0 SQ Frame of Reference Relationship Sequence
300600C2 UI Related Frame of Reference UID
300600C4 CS Frame of Reference Transformation Type
300600C6 DS Frame of Reference Transformation Matrix
300600C8 LO Frame of Reference Transformation Comment
300600C9 SQ Patient Location Coordinates Sequence
300600CA SQ Patient Location Coordinates Code Sequence
300600CB SQ Patient Support Position Sequence
30080010 SQ Measured Dose Reference Sequence
30080012 ST Measured Dose Description
30080014 CS Measured Dose Type
30080016 DS Measured Dose Value
30080020 SQ Treatment Session Beam Sequence
30080021 SQ Treatment Session Ion Beam Sequence
30080022 IS Current Fraction Number
30080024 DA Treatment Control Point Date
30080025 TM Treatment Control Point Time
3008002A CS Treatment Termination Status
3008002B SH Treatment Termination Code
3008002C CS Treatment Verification Status
30080030 SQ Referenced Treatment Record Sequence
30080032 DS Specified Primary Meterset
30080033 DS Specified Secondary Meterset
30080036 DS Delivered Primary Meterset
30080037 DS Delivered Secondary Meterset
3008003A DS Specified Treatment Time
3008003B DS Delivered Treatment Time
30080040 SQ Control Point Delivery Sequence
30080041 SQ Ion Control Point Delivery Sequence
30080042 DS Specified Meterset
30080044 DS Delivered Meterset
30080045 FL Meterset Rate Set
30080046 FL Meterset Rate Delivered
30080047 FL Scan Spot Metersets Delivered
30080048 DS Dose Rate Delivered
30080050 SQ Treatment Summary Calculated Dose Reference Sequence
30080052 DS Cumulative Dose to Dose Reference
30080054 DA First Treatment Date
30080056 DA Most Recent Treatment Date
3008005A IS Number of Fractions Delivered
30080060 SQ Override Sequence
30080061 AT Parameter Sequence Pointer
30080062 AT Override Parameter Pointer
30080063 IS Parameter Item Index
30080064 IS Measured Dose Reference Number
30080065 AT Parameter Pointer
30080066 ST Override Reason
30080067 US Parameter Value Number
30080068 SQ Corrected Parameter Sequence
3008006A FL Correction Value
30080070 SQ Calculated Dose Reference Sequence
30080072 IS Calculated Dose Reference Number
30080074 ST Calculated Dose Reference Description
30080076 DS Calculated Dose Reference Dose Value
30080078 DS Start Meterset
3008007A DS End Meterset
30080080 SQ Referenced Measured Dose Reference Sequence
30080082 IS Referenced Measured Dose Reference Number
30080090 SQ Referenced Calculated Dose Reference Sequence
30080092 IS Referenced Calculated Dose Reference Number
300800A0 SQ Beam Limiting Device Leaf Pairs Sequence
300800A1 SQ Enhanced RT Beam Limiting Device Sequence
300800A2 SQ Enhanced RT Beam Limiting Opening Sequence
300800A3 CS Enhanced RT Beam Limiting Device Definition Flag
300800A4 FD Parallel RT Beam Delimiter Opening Extents
300800B0 SQ Recorded Wedge Sequence
300800C0 SQ Recorded Compensator Sequence
300800D0 SQ Recorded Block Sequence
300800D1 SQ Recorded Block Slab Sequence
300800E0 SQ Treatment Summary Measured Dose Reference Sequence
300800F0 SQ Recorded Snout Sequence
300800F2 SQ Recorded Range Shifter Sequence
300800F4 SQ Recorded Lateral Spreading Device Sequence
300800F6 SQ Recorded Range Modulator Sequence
30080100 SQ Recorded Source Sequence
30080105 LO Source Serial Number
30080110 SQ Treatment Session Application Setup Sequence
30080116 CS Application Setup Check
30080120 SQ Recorded Brachy Accessory Device Sequence
30080122 IS Referenced Brachy Accessory Device Number
30080130 SQ Recorded Channel Sequence
30080132 DS Specified Channel Total Time
30080134 DS Delivered Channel Total Time
30080136 IS Specified Number of Pulses
30080138 IS Delivered Number of Pulses
3008013A DS Specified Pulse Repetition Interval
3008013C DS Delivered Pulse Repetition Interval
30080140 SQ Recorded Source Applicator Sequence
30080142 IS Referenced Source Applicator Number
30080150 SQ Recorded Channel Shield Sequence
30080152 IS Referenced Channel Shield Number
30080160 SQ Brachy Control Point Delivered Sequence
30080162 DA Safe Position Exit Date
30080164 TM Safe Position Exit Time
30080166 DA Safe Position Return Date
30080168 TM Safe Position Return Time
30080171 SQ Pulse Specific Brachy Control Point Delivered Sequence
30080172 US Pulse Number
30080173 SQ Brachy Pulse Control Point Delivered Sequence
30080200 CS Current Treatment Status
30080202 ST Treatment Status Comment
30080220 SQ Fraction Group Summary Sequence
30080223 IS Referenced Fraction Number
30080224 CS Fraction Group Type
30080230 CS Beam Stopper Position
30080240 SQ Fraction Status Summary Sequence
30080250 DA Treatment Date
30080251 TM Treatment Time
300A0002 SH RT Plan Label
300A0003 LO RT Plan Name
300A0004 ST RT Plan Description
300A0006 DA RT Plan Date
300A0007 TM RT Plan Time
300A0009 LO Treatment Protocols
300A000A CS Plan Intent
300A000B LO Treatment Sites
300A000C CS RT Plan Geometry
300A000E ST Prescription Description
300A0010 SQ Dose Reference Sequence
300A0012 IS Dose Reference Number
300A0013 UI Dose Reference UID
300A0014 CS Dose Reference Structure Type
300A0015 CS Nominal Beam Energy Unit
300A0016 LO Dose Reference Description
300A0018 DS Dose Reference Point Coordinates
300A001A DS Nominal Prior Dose
300A0020 CS Dose Reference Type
300A0021 DS Constraint Weight
300A0022 DS Delivery Warning Dose
300A0023 DS Delivery Maximum Dose
300A0025 DS Target Minimum Dose
300A0026 DS Target Prescription Dose
300A0027 DS Target Maximum Dose
300A0028 DS Target Underdose Volume Fraction
300A002A DS Organ at Risk Full-volume Dose
300A002B DS Organ at Risk Limit Dose
300A002C DS Organ at Risk Maximum Dose
300A002D DS Organ at Risk Overdose Volume Fraction
300A0040 SQ Tolerance Table Sequence
300A0042 IS Tolerance Table Number
300A0043 SH Tolerance Table Label
300A0044 DS Gantry Angle Tolerance
300A0046 DS Beam Limiting Device Angle Tolerance
300A0048 SQ Beam Limiting Device Tolerance Sequence
300A004A DS Beam Limiting Device Position Tolerance
300A004B FL Snout Position Tolerance
300A004C DS Patient Support Angle Tolerance
300A004E DS Table Top Eccentric Angle Tolerance
300A004F FL Table Top Pitch Angle Tolerance
300A0050 FL Table Top Roll Angle Tolerance
300A0051 DS Table Top Vertical Position Tolerance
300A0052 DS Table Top Longitudinal Position Tolerance
300A0053 DS Table Top Lateral Position Tolerance
300A0054 UI Table Top Position Alignment UID
300A0055 CS RT Plan Relationship
300A0070 SQ Fraction Group Sequence
300A0071 IS Fraction Group Number
300A0072 LO Fraction Group Description
300A0078 IS Number of Fractions Planned
300A0079 IS Number of Fraction Pattern Digits Per Day
300A007A IS Repeat Fraction Cycle Length
300A007B LT Fraction Pattern
300A0080 IS Number of Beams
300A0082 DS Beam Dose Specification Point
300A0083 UI Referenced Dose Reference UID
300A0084 DS Beam Dose
300A0086 DS Beam Meterset
300A0088 FL Beam Dose Point Depth
300A0089 FL Beam Dose Point Equivalent Depth
300A008A FL Beam Dose Point SSD
300A008B CS Beam Dose Meaning
300A008C SQ Beam Dose Verification Control Point Sequence
300A008D FL Average Beam Dose Point Depth
300A008E FL Average Beam Dose Point Equivalent Depth
300A008F FL Average Beam Dose Point SSD
300A0090 CS Beam Dose Type
300A0091 DS Alternate Beam Dose
300A0092 CS Alternate Beam Dose Type
300A0093 CS Depth Value Averaging Flag
300A0094 DS Beam Dose Point Source to External Contour Distance
300A00A0 IS Number of Brachy Application Setups
300A00A2 DS Brachy Application Setup Dose Specification Point
300A00A4 DS Brachy Application Setup Dose
300A00B0 SQ Beam Sequence
300A00B2 SH Treatment Machine Name
300A00B3 CS Primary Dosimeter Unit
300A00B4 DS Source-Axis Distance
300A00B6 SQ Beam Limiting Device Sequence
300A00B8 CS RT Beam Limiting Device Type
300A00BA DS Source to Beam Limiting Device Distance
300A00BB FL Isocenter to Beam Limiting Device Distance
300A00BC IS Number of Leaf/Jaw Pairs
300A00BE DS Leaf Position Boundaries
300A00C0 IS Beam Number
300A00C2 LO Beam Name
300A00C3 ST Beam Description
300A00C4 CS Beam Type
300A00C5 FD Beam Delivery Duration Limit
300A00C6 CS Radiation Type
300A00C7 CS High-Dose Technique Type
300A00C8 IS Reference Image Number
300A00CA SQ Planned Verification Image Sequence
300A00CC LO Imaging Device-Specific Acquisition Parameters
300A00CE CS Treatment Delivery Type
300A00D0 IS Number of Wedges
300A00D1 SQ Wedge Sequence
300A00D2 IS Wedge Number
300A00D3 CS Wedge Type
300A00D4 SH Wedge ID
300A00D5 IS Wedge Angle
300A00D6 DS Wedge Factor
300A00D7 FL Total Wedge Tray Water-Equivalent Thickness
300A00D8 DS Wedge Orientation
300A00D9 FL Isocenter to Wedge Tray Distance
300A00DA DS Source to Wedge Tray Distance
300A00DB FL Wedge Thin Edge Position
300A00DC SH Bolus ID
300A00DD ST Bolus Description
300A00DE DS Effective Wedge Angle
300A00E0 IS Number of Compensators
300A00E1 SH Material ID
300A00E2 DS Total Compensator Tray Factor
300A00E3 SQ Compensator Sequence
300A00E4 IS Compensator Number
300A00E5 SH Compensator ID
300A00E6 DS Source to Compensator Tray Distance
300A00E7 IS Compensator Rows
300A00E8 IS Compensator Columns
300A00E9 DS Compensator Pixel Spacing
300A00EA DS Compensator Position
300A00EB DS Compensator Transmission Data
300A00EC DS Compensator Thickness Data
300A00ED IS Number of Boli
300A00EE CS Compensator Type
300A00EF SH Compensator Tray ID
300A00F0 IS Number of Blocks
300A00F2 DS Total Block Tray Factor
300A00F3 FL Total Block Tray Water-Equivalent Thickness
300A00F4 SQ Block Sequence
300A00F5 SH Block Tray ID
300A00F6 DS Source to Block Tray Distance
300A00F7 FL Isocenter to Block Tray Distance
300A00F8 CS Block Type
300A00F9 LO Accessory Code
300A00FA CS Block Divergence
300A00FB CS Block Mounting Position
300A00FC IS Block Number
300A00FE LO Block Name
300A0100 DS Block Thickness
300A0102 DS Block Transmission
300A0104 IS Block Number of Points
300A0106 DS Block Data
300A0107 SQ Applicator Sequence
300A0108 SH Applicator ID
300A0109 CS Applicator Type
300A010A LO Applicator Description
300A010C DS Cumulative Dose Reference Coefficient
300A010E DS Final Cumulative Meterset Weight
300A0110 IS Number of Control Points
300A0111 SQ Control Point Sequence
300A0112 IS Control Point Index
300A0114 DS Nominal Beam Energy
300A0115 DS Dose Rate Set
300A0116 SQ Wedge Position Sequence
300A0118 CS Wedge Position
300A011A SQ Beam Limiting Device Position Sequence
300A011C DS Leaf/Jaw Positions
300A011E DS Gantry Angle
300A011F CS Gantry Rotation Direction
300A0120 DS Beam Limiting Device Angle
300A0121 CS Beam Limiting Device Rotation Direction
300A0122 DS Patient Support Angle
300A0123 CS Patient Support Rotation Direction
300A0124 DS Table Top Eccentric Axis Distance
300A0125 DS Table Top Eccentric Angle
300A0126 CS Table Top Eccentric Rotation Direction
300A0128 DS Table Top Vertical Position
300A0129 DS Table Top Longitudinal Position
300A012A DS Table Top Lateral Position
300A012C DS Isocenter Position
300A012E DS Surface Entry Point
300A0130 DS Source to Surface Distance
300A0131 FL Average Beam Dose Point Source to External Contour Distance
300A0132 FL Source to External Contour Distance
300A0133 FL External Contour Entry Point
300A0134 DS Cumulative Meterset Weight
300A0140 FL Table Top Pitch Angle
300A0142 CS Table Top Pitch Rotation Direction
300A0144 FL Table Top Roll Angle
300A0146 CS Table Top Roll Rotation Direction
300A0148 FL Head Fixation Angle
300A014A FL Gantry Pitch Angle
300A014C CS Gantry Pitch Rotation Direction
300A014E FL Gantry Pitch Angle Tolerance
300A0150 CS Fixation Eye
300A0151 DS Chair Head Frame Position
300A0152 DS Head Fixation Angle Tolerance
300A0153 DS Chair Head Frame Position Tolerance
300A0154 DS Fixation Light Azimuthal Angle Tolerance
300A0155 DS Fixation Light Polar Angle Tolerance
300A0180 SQ Patient Setup Sequence
300A0182 IS Patient Setup Number
300A0183 LO Patient Setup Label
300A0184 LO Patient Additional Position
300A0190 SQ Fixation Device Sequence
300A0192 CS Fixation Device Type
300A0194 SH Fixation Device Label
300A0196 ST Fixation Device Description
300A0198 SH Fixation Device Position
300A0199 FL Fixation Device Pitch Angle
300A019A FL Fixation Device Roll Angle
300A01A0 SQ Shielding Device Sequence
300A01A2 CS Shielding Device Type
300A01A4 SH Shielding Device Label
300A01A6 ST Shielding Device Description
300A01A8 SH Shielding Device Position
300A01B0 CS Setup Technique
300A01B2 ST Setup Technique Description
300A01B4 SQ Setup Device Sequence
300A01B6 CS Setup Device Type
300A01B8 SH Setup Device Label
300A01BA ST Setup Device Description
300A01BC DS Setup Device Parameter
300A01D0 ST Setup Reference Description
300A01D2 DS Table Top Vertical Setup Displacement
300A01D4 DS Table Top Longitudinal Setup Displacement
300A01D6 DS Table Top Lateral Setup Displacement
300A0200 CS Brachy Treatment Technique
300A0202 CS Brachy Treatment Type
300A0206 SQ Treatment Machine Sequence
300A0210 SQ Source Sequence
300A0212 IS Source Number
300A0214 CS Source Type
300A0216 LO Source Manufacturer
300A0218 DS Active Source Diameter
300A021A DS Active Source Length
300A021B SH Source Model ID
300A021C LO Source Description
300A0222 DS Source Encapsulation Nominal Thickness
300A0224 DS Source Encapsulation Nominal Transmission
300A0226 LO Source Isotope Name
300A0228 DS Source Isotope Half Life
300A0229 CS Source Strength Units
300A022A DS Reference Air Kerma Rate
300A022B DS Source Strength
300A022C DA Source Strength Reference Date
300A022E TM Source Strength Reference Time
300A0230 SQ Application Setup Sequence
300A0232 CS Application Setup Type
300A0234 IS Application Setup Number
300A0236 LO Application Setup Name
300A0238 LO Application Setup Manufacturer
300A0240 IS Template Number
300A0242 SH Template Type
300A0244 LO Template Name
300A0250 DS Total Reference Air Kerma
300A0260 SQ Brachy Accessory Device Sequence
300A0262 IS Brachy Accessory Device Number
300A0263 SH Brachy Accessory Device ID
300A0264 CS Brachy Accessory Device Type
300A0266 LO Brachy Accessory Device Name
300A026A DS Brachy Accessory Device Nominal Thickness
300A026C DS Brachy Accessory Device Nominal Transmission
300A0271 DS Channel Effective Length
300A0272 DS Channel Inner Length
300A0273 SH Afterloader Channel ID
300A0274 DS Source Applicator Tip Length
300A0280 SQ Channel Sequence
300A0282 IS Channel Number
300A0284 DS Channel Length
300A0286 DS Channel Total Time
300A0288 CS Source Movement Type
300A028A IS Number of Pulses
300A028C DS Pulse Repetition Interval
300A0290 IS Source Applicator Number
300A0291 SH Source Applicator ID
300A0292 CS Source Applicator Type
300A0294 LO Source Applicator Name
300A0296 DS Source Applicator Length
300A0298 LO Source Applicator Manufacturer
300A029C DS Source Applicator Wall Nominal Thickness
300A029E DS Source Applicator Wall Nominal Transmission
300A02A0 DS Source Applicator Step Size
300A02A1 IS Applicator Shape Referenced ROI Number
300A02A2 IS Transfer Tube Number
300A02A4 DS Transfer Tube Length
300A02B0 SQ Channel Shield Sequence
300A02B2 IS Channel Shield Number
300A02B3 SH Channel Shield ID
300A02B4 LO Channel Shield Name
300A02B8 DS Channel Shield Nominal Thickness
300A02BA DS Channel Shield Nominal Transmission
300A02C8 DS Final Cumulative Time Weight
300A02D0 SQ Brachy Control Point Sequence
300A02D2 DS Control Point Relative Position
300A02D4 DS Control Point 3D Position
300A02D6 DS Cumulative Time Weight
300A02E0 CS Compensator Divergence
300A02E1 CS Compensator Mounting Position
300A02E2 DS Source to Compensator Distance
300A02E3 FL Total Compensator Tray Water-Equivalent Thickness
300A02E4 FL Isocenter to Compensator Tray Distance
300A02E5 FL Compensator Column Offset
300A02E6 FL Isocenter to Compensator Distances
300A02E7 FL Compensator Relative Stopping Power Ratio
300A02E8 FL Compensator Milling Tool Diameter
300A02EA SQ Ion Range Compensator Sequence
300A02EB LT Compensator Description
300A0302 IS Radiation Mass Number
300A0304 IS Radiation Atomic Number
300A0306 SS Radiation Charge State
300A0308 CS Scan Mode
300A0309 CS Modulated Scan Mode Type
300A030A FL Virtual Source-Axis Distances
300A030C SQ Snout Sequence
300A030D FL Snout Position
300A030F SH Snout ID
300A0312 IS Number of Range Shifters
300A0314 SQ Range Shifter Sequence
300A0316 IS Range Shifter Number
300A0318 SH Range Shifter ID
300A0320 CS Range Shifter Type
300A0322 LO Range Shifter Description
300A0330 IS Number of Lateral Spreading Devices
300A0332 SQ Lateral Spreading Device Sequence
300A0334 IS Lateral Spreading Device Number
300A0336 SH Lateral Spreading Device ID
300A0338 CS Lateral Spreading Device Type
300A033A LO Lateral Spreading Device Description
300A033C FL Lateral Spreading Device Water Equivalent Thickness
300A0340 IS Number of Range Modulators
300A0342 SQ Range Modulator Sequence
300A0344 IS Range Modulator Number
300A0346 SH Range Modulator ID
300A0348 CS Range Modulator Type
300A034A LO Range Modulator Description
300A034C SH Beam Current Modulation ID
300A0350 CS Patient Support Type
300A0352 SH Patient Support ID
300A0354 LO Patient Support Accessory Code
300A0355 LO Tray Accessory Code
300A0356 FL Fixation Light Azimuthal Angle
300A0358 FL Fixation Light Polar Angle
300A035A FL Meterset Rate
300A0360 SQ Range Shifter Settings Sequence
300A0362 LO Range Shifter Setting
300A0364 FL Isocenter to Range Shifter Distance
300A0366 FL Range Shifter Water Equivalent Thickness
300A0370 SQ Lateral Spreading Device Settings Sequence
300A0372 LO Lateral Spreading Device Setting
300A0374 FL Isocenter to Lateral Spreading Device Distance
300A0380 SQ Range Modulator Settings Sequence
300A0382 FL Range Modulator Gating Start Value
300A0384 FL Range Modulator Gating Stop Value
300A0386 FL Range Modulator Gating Start Water Equivalent Thickness
300A0388 FL Range Modulator Gating Stop Water Equivalent Thickness
300A038A FL Isocenter to Range Modulator Distance
300A038F FL Scan Spot Time Offset
300A0390 SH Scan Spot Tune ID
300A0391 IS Scan Spot Prescribed Indices
300A0392 IS Number of Scan Spot Positions
300A0393 CS Scan Spot Reordered
300A0394 FL Scan Spot Position Map
300A0395 CS Scan Spot Reordering Allowed
300A0396 FL Scan Spot Meterset Weights
300A0398 FL Scanning Spot Size
300A0399 FL Scan Spot Sizes Delivered
300A039A IS Number of Paintings
300A03A0 SQ Ion Tolerance Table Sequence
300A03A2 SQ Ion Beam Sequence
300A03A4 SQ Ion Beam Limiting Device Sequence
300A03A6 SQ Ion Block Sequence
300A03A8 SQ Ion Control Point Sequence
300A03AA SQ Ion Wedge Sequence
300A03AC SQ Ion Wedge Position Sequence
300A0401 SQ Referenced Setup Image Sequence
300A0402 ST Setup Image Comment
300A0410 SQ Motion Synchronization Sequence
300A0412 FL Control Point Orientation
300A0420 SQ General Accessory Sequence
300A0421 SH General Accessory ID
300A0422 ST General Accessory Description
300A0423 CS General Accessory Type
300A0424 IS General Accessory Number
300A0425 FL Source to General Accessory Distance
300A0426 DS Isocenter to General Accessory Distance
300A0431 SQ Applicator Geometry Sequence
300A0432 CS Applicator Aperture Shape
300A0433 FL Applicator Opening
300A0434 FL Applicator Opening X
300A0435 FL Applicator Opening Y
300A0436 FL Source to Applicator Mounting Position Distance
300A0440 IS Number of Block Slab Items
300A0441 SQ Block Slab Sequence
300A0442 DS Block Slab Thickness
300A0443 US Block Slab Number
300A0450 SQ Device Motion Control Sequence
300A0451 CS Device Motion Execution Mode
300A0452 CS Device Motion Observation Mode
300A0453 SQ Device Motion Parameter Code Sequence
300A0501 FL Distal Depth Fraction
300A0502 FL Distal Depth
300A0503 FL Nominal Range Modulation Fractions
300A0504 FL Nominal Range Modulated Region Depths
300A0505 SQ Depth Dose Parameters Sequence
300A0506 SQ Delivered Depth Dose Parameters Sequence
300A0507 FL Delivered Distal Depth Fraction
300A0508 FL Delivered Distal Depth
300A0509 FL Delivered Nominal Range Modulation Fractions
300A0510 FL Delivered Nominal Range Modulated Region Depths
300A0511 CS Delivered Reference Dose Definition
300A0512 CS Reference Dose Definition
300A0600 US RT Control Point Index
300A0601 US Radiation Generation Mode Index
300A0602 US Referenced Defined Device Index
300A0603 US Radiation Dose Identification Index
300A0604 US Number of RT Control Points
300A0605 US Referenced Radiation Generation Mode Index
300A0606 US Treatment Position Index
300A0607 US Referenced Device Index
300A0608 LO Treatment Position Group Label
300A0609 UI Treatment Position Group UID
300A060A SQ Treatment Position Group Sequence
300A060B US Referenced Treatment Position Index
300A060C US Referenced Radiation Dose Identification Index
300A060D FD RT Accessory Holder Water-Equivalent Thickness
300A060E US Referenced RT Accessory Holder Device Index
300A060F CS RT Accessory Holder Slot Existence Flag
300A0610 SQ RT Accessory Holder Slot Sequence
300A0611 LO RT Accessory Holder Slot ID
300A0612 FD RT Accessory Holder Slot Distance
300A0613 FD RT Accessory Slot Distance
300A0614 SQ RT Accessory Holder Definition Sequence
300A0615 LO RT Accessory Device Slot ID
300A0616 SQ RT Radiation Sequence
300A0617 SQ Radiation Dose Sequence
300A0618 SQ Radiation Dose Identification Sequence
300A0619 LO Radiation Dose Identification Label
300A061A CS Reference Dose Type
300A061B CS Primary Dose Value Indicator
300A061C SQ Dose Values Sequence
300A061D CS Dose Value Purpose
300A061E FD Reference Dose Point Coordinates
300A061F SQ Radiation Dose Values Parameters Sequence
300A0620 SQ Meterset to Dose Mapping Sequence
300A0621 SQ Expected In-Vivo Measurement Values Sequence
300A0622 US Expected In-Vivo Measurement Value Index
300A0623 LO Radiation Dose In-Vivo Measurement Label
300A0624 FD Radiation Dose Central Axis Displacement
300A0625 FD Radiation Dose Value
300A0626 FD Radiation Dose Source to Skin Distance
300A0627 FD Radiation Dose Measurement Point Coordinates
300A0628 FD Radiation Dose Source to External Contour Distance
300A0629 SQ RT Tolerance Set Sequence
300A062A LO RT Tolerance Set Label
300A062B SQ Attribute Tolerance Values Sequence
300A062C FD Tolerance Value
300A062D SQ Patient Support Position Tolerance Sequence
300A062E FD Treatment Time Limit
300A062F SQ C-Arm Photon-Electron Control Point Sequence
300A0630 SQ Referenced RT Radiation Sequence
300A0631 SQ Referenced RT Instance Sequence
300A0632 SQ Referenced RT Patient Setup Sequence
300A0634 FD Source to Patient Surface Distance
300A0635 SQ Treatment Machine Special Mode Code Sequence
300A0636 US Intended Number of Fractions
300A0637 CS RT Radiation Set Intent
300A0638 CS RT Radiation Physical and Geometric Content Detail Flag
300A0639 CS RT Record Flag
300A063A SQ Treatment Device Identification Sequence
300A063B SQ Referenced RT Physician Intent Sequence
300A063C FD Cumulative Meterset
300A063D FD Delivery Rate
300A063E SQ Delivery Rate Unit Sequence
300A063F SQ Treatment Position Sequence
300A0640 FD Radiation Source-Axis Distance
300A0641 US Number of RT Beam Limiting Devices
300A0642 FD RT Beam Limiting Device Proximal Distance
300A0643 FD RT Beam Limiting Device Distal Distance
300A0644 SQ Parallel RT Beam Delimiter Device Orientation Label Code Sequence
300A0645 FD Beam Modifier Orientation Angle
300A0646 SQ Fixed RT Beam Delimiter Device Sequence
300A0647 SQ Parallel RT Beam Delimiter Device Sequence
300A0648 US Number of Parallel RT Beam Delimiters
300A0649 FD Parallel RT Beam Delimiter Boundaries
300A064A FD Parallel RT Beam Delimiter Positions
300A064B FD RT Beam Limiting Device Offset
300A064C SQ RT Beam Delimiter Geometry Sequence
300A064D SQ RT Beam Limiting Device Definition Sequence
300A064E CS Parallel RT Beam Delimiter Opening Mode
300A064F CS Parallel RT Beam Delimiter Leaf Mounting Side
300A0650 UI Patient Setup UID
300A0651 SQ Wedge Definition Sequence
300A0652 FD Radiation Beam Wedge Angle
300A0653 FD Radiation Beam Wedge Thin Edge Distance
300A0654 FD Radiation Beam Effective Wedge Angle
300A0655 US Number of Wedge Positions
300A0656 SQ RT Beam Limiting Device Opening Sequence
300A0657 US Number of RT Beam Limiting Device Openings
300A0658 SQ Radiation Dosimeter Unit Sequence
300A0659 SQ RT Device Distance Reference Location Code Sequence
300A065A SQ Radiation Device Configuration and Commissioning Key Sequence
300A065B SQ Patient Support Position Parameter Sequence
300A065C CS Patient Support Position Specification Method
300A065D SQ Patient Support Position Device Parameter Sequence
300A065E US Device Order Index
300A065F US Patient Support Position Parameter Order Index
300A0660 SQ Patient Support Position Device Tolerance Sequence
300A0661 US Patient Support Position Tolerance Order Index
300A0662 SQ Compensator Definition Sequence
300A0663 CS Compensator Map Orientation
300A0664 OF Compensator Proximal Thickness Map
300A0665 OF Compensator Distal Thickness Map
300A0666 FD Compensator Base Plane Offset
300A0667 SQ Compensator Shape Fabrication Code Sequence
300A0668 SQ Compensator Shape Sequence
300A0669 FD Radiation Beam Compensator Milling Tool Diameter
300A066A SQ Block Definition Sequence
300A066B OF Block Edge Data
300A066C CS Block Orientation
300A066D FD Radiation Beam Block Thickness
300A066E FD Radiation Beam Block Slab Thickness
300A066F SQ Block Edge Data Sequence
300A0670 US Number of RT Accessory Holders
300A0671 SQ General Accessory Definition Sequence
300A0672 US Number of General Accessories
300A0673 SQ Bolus Definition Sequence
300A0674 US Number of Boluses
300A0675 UI Equipment Frame of Reference UID
300A0676 ST Equipment Frame of Reference Description
300A0677 SQ Equipment Reference Point Coordinates Sequence
300A0678 SQ Equipment Reference Point Code Sequence
300A0679 FD RT Beam Limiting Device Angle
300A067A FD Source Roll Angle
300A067B SQ Radiation GenerationMode Sequence
300A067C SH Radiation GenerationMode Label
300A067D ST Radiation GenerationMode Description
300A067E SQ Radiation GenerationMode Machine Code Sequence
300A067F SQ Radiation Type Code Sequence
300A0680 DS Nominal Energy
300A0681 DS Minimum Nominal Energy
300A0682 DS Maximum Nominal Energy
300A0683 SQ Radiation Fluence Modifier Code Sequence
300A0684 SQ Energy Unit Code Sequence
300A0685 US Number of Radiation GenerationModes
300A0686 SQ Patient Support Devices Sequence
300A0687 US Number of Patient Support Devices
300A0688 FD RT Beam Modifier Definition Distance
300A0689 SQ Beam Area Limit Sequence
300A068A SQ Referenced RT Prescription Sequence
300A068B CS Dose Value Interpretation
300A0700 UI Treatment Session UID
300A0701 CS RT Radiation Usage
300A0702 SQ Referenced RT Radiation Set Sequence
300A0703 SQ Referenced RT Radiation Record Sequence
300A0704 US RT Radiation Set Delivery Number
300A0705 US Clinical Fraction Number
300A0706 CS RT Treatment Fraction Completion Status
300A0707 CS RT Radiation Set Usage
300A0708 CS Treatment Delivery Continuation Flag
300A0709 CS Treatment Record Content Origin
300A0714 CS RT Treatment Termination Status
300A0715 SQ RT Treatment Termination Reason Code Sequence
300A0716 SQ Machine-Specific Treatment Termination Code Sequence
300A0722 SQ RT Radiation Salvage Record Control Point Sequence
300A0723 CS Starting Meterset Value Known Flag
300A0730 ST Treatment Termination Description
300A0731 SQ Treatment Tolerance Violation Sequence
300A0732 CS Treatment Tolerance Violation Category
300A0733 SQ Treatment Tolerance Violation Attribute Sequence
300A0734 ST Treatment Tolerance Violation Description
300A0735 ST Treatment Tolerance Violation Identification
300A0736 DT Treatment Tolerance Violation DateTime
300A073A DT Recorded RT Control Point DateTime
300A073B US Referenced Radiation RT Control Point Index
300A073E SQ Alternate Value Sequence
300A073F SQ Confirmation Sequence
300A0740 SQ Interlock Sequence
300A0741 DT Interlock DateTime
300A0742 ST Interlock Description
300A0743 SQ Interlock Originating Device Sequence
300A0744 SQ Interlock Code Sequence
300A0745 SQ Interlock Resolution Code Sequence
300A0746 SQ Interlock Resolution User Sequence
300A0760 DT Override DateTime
300A0761 SQ Treatment Tolerance Violation Type Code Sequence
300A0762 SQ Treatment Tolerance Violation Cause Code Sequence
300A0772 SQ Measured Meterset to Dose Mapping Sequence
300A0773 US Referenced Expected In-Vivo Measurement Value Index
300A0774 SQ Dose Measurement Device Code Sequence
300A0780 SQ Additional Parameter Recording Instance Sequence
300A0783 ST Interlock Origin Description
300A0784 SQ RT Patient Position Scope Sequence
300A0785 UI Referenced Treatment Position Group UID
300A0786 US Radiation Order Index
300A0787 SQ Omitted Radiation Sequence
300A0788 SQ Reason for Omission Code Sequence
300A0789 SQ RT Delivery Start Patient Position Sequence
300A078A SQ RT Treatment Preparation Patient Position Sequence
300A078B SQ Referenced RT Treatment Preparation Sequence
300A078C SQ Referenced Patient Setup Photo Sequence
300A078D SQ Patient Treatment Preparation Method Code Sequence
300A078E LT Patient Treatment Preparation Procedure Parameter Description
300A078F SQ Patient Treatment Preparation Device Sequence
300A0790 SQ Patient Treatment Preparation Procedure Sequence
300A0791 SQ Patient Treatment Preparation Procedure Code Sequence
300A0792 LT Patient Treatment Preparation Method Description
300A0793 SQ Patient Treatment Preparation Procedure Parameter Sequence
300A0794 LT Patient Setup Photo Description
300A0795 US Patient Treatment Preparation Procedure Index
300A0796 US Referenced Patient Setup Procedure Index
300A0797 SQ RT Radiation Task Sequence
300A0798 SQ RT Patient Position Displacement Sequence
300A0799 SQ RT Patient Position Sequence
300A079A LO Displacement Reference Label
300A079B FD Displacement Matrix
300A079C SQ Patient Support Displacement Sequence
300A079D SQ Displacement Reference Location Code Sequence
300A079E CS RT Radiation Set Delivery Usage
300A079F SQ Patient Treatment Preparation Sequence
300A07A0 SQ Patient to Equipment Relationship Sequence
300A07A1 SQ Imaging Equipment to Treatment Delivery Device Relationship Sequence
300C0002 SQ Referenced RT Plan Sequence
300C0004 SQ Referenced Beam Sequence
300C0006 IS Referenced Beam Number
300C0007 IS Referenced Reference Image Number
300C0008 DS Start Cumulative Meterset Weight
300C0009 DS End Cumulative Meterset Weight
300C000A SQ Referenced Brachy Application Setup Sequence
300C000C IS Referenced Brachy Application Setup Number
300C000E IS Referenced Source Number
300C0020 SQ Referenced Fraction Group Sequence
300C0022 IS Referenced Fraction Group Number
300C0040 SQ Referenced Verification Image Sequence
300C0042 SQ Referenced Reference Image Sequence
300C0050 SQ Referenced Dose Reference Sequence
300C0051 IS Referenced Dose Reference Number
300C0055 SQ Brachy Referenced Dose Reference Sequence
300C0060 SQ Referenced Structure Set Sequence
300C006A IS Referenced Patient Setup Number
300C0080 SQ Referenced Dose Sequence
300C00A0 IS Referenced Tolerance Table Number
300C00B0 SQ Referenced Bolus Sequence
300C00C0 IS Referenced Wedge Number
300C00D0 IS Referenced Compensator Number
300C00E0 IS Referenced Block Number
300C00F0 IS Referenced Control Point Index
300C00F2 SQ Referenced Control Point Sequence
300C00F4 IS Referenced Start Control Point Index
300C00F6 IS Referenced Stop Control Point Index
300C0100 IS Referenced Range Shifter Number
300C0102 IS Referenced Lateral Spreading Device Number
300C0104 IS Referenced Range Modulator Number
300C0111 SQ Omitted Beam Task Sequence
300C0112 CS Reason for Omission
300C0113 LO Reason for Omission Description
300C0114 SQ Prescription Overview Sequence
300C0115 FL Total Prescription Dose
300C0116 SQ Plan Overview Sequence
300C0117 US Plan Overview Index
300C0118 US Referenced Plan Overview Index
300C0119 US Number of Fractions Included
300C0120 SQ Dose Calibration Conditions Sequence
300C0121 FD Absorbed Dose to Meterset Ratio
300C0122 FD Delineated Radiation Field Size
300C0123 CS Dose Calibration Conditions Verified Flag
300C0124 FD Calibration Reference Point Depth
300C0125 SQ Gating Beam Hold Transition Sequence
300C0126 CS Beam Hold Transition
300C0127 DT Beam Hold Transition DateTime
300C0128 SQ Beam Hold Originating Device Sequence
300C0129 CS Beam Hold Transition Trigger Source
300E0002 CS Approval Status
300E0004 DA Review Date
300E0005 TM Review Time
300E0008 PN Reviewer Name
30100001 SQ Radiobiological Dose Effect Sequence
30100002 CS Radiobiological Dose Effect Flag
30100003 SQ Effective Dose Calculation Method Category Code Sequence
30100004 SQ Effective Dose Calculation Method Code Sequence
30100005 LO Effective Dose Calculation Method Description
30100006 UI Conceptual Volume UID
30100007 SQ Originating SOP Instance Reference Sequence
30100008 SQ Conceptual Volume Constituent Sequence
30100009 SQ Equivalent Conceptual Volume Instance Reference Sequence
3010000A SQ Equivalent Conceptual Volumes Sequence
3010000B UI Referenced Conceptual Volume UID
3010000C UT Conceptual Volume Combination Expression
3010000D US Conceptual Volume Constituent Index
3010000E CS Conceptual Volume Combination Flag
3010000F ST Conceptual Volume Combination Description
30100010 CS Conceptual Volume Segmentation Defined Flag
30100011 SQ Conceptual Volume Segmentation Reference Sequence
30100012 SQ Conceptual Volume Constituent Segmentation Reference Sequence
30100013 UI Constituent Conceptual Volume UID
30100014 SQ Derivation Conceptual Volume Sequence
30100015 UI Source Conceptual Volume UID
30100016 SQ Conceptual Volume Derivation Algorithm Sequence
30100017 ST Conceptual Volume Description
30100018 SQ Source Conceptual Volume Sequence
30100019 SQ Author Identification Sequence
3010001A LO Manufacturer's Model Version
3010001B UC Device Alternate Identifier
3010001C CS Device Alternate Identifier Type
3010001D LT Device Alternate Identifier Format
3010001E LO Segmentation Creation Template Label
3010001F UI Segmentation Template UID
30100020 US Referenced Segment Reference Index
30100021 SQ Segment Reference Sequence
30100022 US Segment Reference Index
30100023 SQ Direct Segment Reference Sequence
30100024 SQ Combination Segment Reference Sequence
30100025 SQ Conceptual Volume Sequence
30100026 SQ Segmented RT Accessory Device Sequence
30100027 SQ Segment Characteristics Sequence
30100028 SQ Related Segment Characteristics Sequence
30100029 US Segment Characteristics Precedence
3010002A SQ RT Segment Annotation Sequence
3010002B SQ Segment Annotation Category Code Sequence
3010002C SQ Segment Annotation Type Code Sequence
3010002D LO Device Label
3010002E SQ Device Type Code Sequence
3010002F SQ Segment Annotation Type Modifier Code Sequence
30100030 SQ Patient Equipment Relationship Code Sequence
30100031 UI Referenced Fiducials UID
30100032 SQ Patient Treatment Orientation Sequence
30100033 SH User Content Label
30100034 LO User Content Long Label
30100035 SH Entity Label
30100036 LO Entity Name
30100037 ST Entity Description
30100038 LO Entity Long Label
30100039 US Device Index
3010003A US RT Treatment Phase Index
3010003B UI RT Treatment Phase UID
3010003C US RT Prescription Index
3010003D US RT Segment Annotation Index
3010003E US Basis RT Treatment Phase Index
3010003F US Related RT Treatment Phase Index
30100040 US Referenced RT Treatment Phase Index
30100041 US Referenced RT Prescription Index
30100042 US Referenced Parent RT Prescription Index
30100043 ST Manufacturer's Device Identifier
30100044 SQ Instance-Level Referenced Performed Procedure Step Sequence
30100045 CS RT Treatment Phase Intent Presence Flag
30100046 CS Radiotherapy Treatment Type
30100047 CS Teletherapy Radiation Type
30100048 CS Brachytherapy Source Type
30100049 SQ Referenced RT Treatment Phase Sequence
3010004A SQ Referenced Direct Segment Instance Sequence
3010004B SQ Intended RT Treatment Phase Sequence
3010004C DA Intended Phase Start Date
3010004D DA Intended Phase End Date
3010004E SQ RT Treatment Phase Interval Sequence
3010004F CS Temporal Relationship Interval Anchor
30100050 FD Minimum Number of Interval Days
30100051 FD Maximum Number of Interval Days
30100052 UI Pertinent SOP Classes in Study
30100053 UI Pertinent SOP Classes in Series
30100054 LO RT Prescription Label
30100055 SQ RT Physician Intent Predecessor Sequence
30100056 LO RT Treatment Approach Label
30100057 SQ RT Physician Intent Sequence
30100058 US RT Physician Intent Index
30100059 CS RT Treatment Intent Type
3010005A UT RT Physician Intent Narrative
3010005B SQ RT Protocol Code Sequence
3010005C ST Reason for Superseding
3010005D SQ RT Diagnosis Code Sequence
3010005E US Referenced RT Physician Intent Index
3010005F SQ RT Physician Intent Input Instance Sequence
30100060 SQ RT Anatomic Prescription Sequence
30100061 UT Prior Treatment Dose Description
30100062 SQ Prior Treatment Reference Sequence
30100063 CS Dosimetric Objective Evaluation Scope
30100064 SQ Therapeutic Role Category Code Sequence
30100065 SQ Therapeutic Role Type Code Sequence
30100066 US Conceptual Volume Optimization Precedence
30100067 SQ Conceptual Volume Category Code Sequence
30100068 CS Conceptual Volume Blocking Constraint
30100069 SQ Conceptual Volume Type Code Sequence
3010006A SQ Conceptual Volume Type Modifier Code Sequence
3010006B SQ RT Prescription Sequence
3010006C SQ Dosimetric Objective Sequence
3010006D SQ Dosimetric Objective Type Code Sequence
3010006E UI Dosimetric Objective UID
3010006F UI Referenced Dosimetric Objective UID
30100070 SQ Dosimetric Objective Parameter Sequence
30100071 SQ Referenced Dosimetric Objectives Sequence
30100073 CS Absolute Dosimetric Objective Flag
30100074 FD Dosimetric Objective Weight
30100075 CS Dosimetric Objective Purpose
30100076 SQ Planning Input Information Sequence
30100077 LO Treatment Site
30100078 SQ Treatment Site Code Sequence
30100079 SQ Fraction Pattern Sequence
3010007A UT Treatment Technique Notes
3010007B UT Prescription Notes
3010007C IS Number of Interval Fractions
3010007D US Number of Fractions
3010007E US Intended Delivery Duration
3010007F UT Fractionation Notes
30100080 SQ RT Treatment Technique Code Sequence
30100081 SQ Prescription Notes Sequence
30100082 SQ Fraction-Based Relationship Sequence
30100083 CS Fraction-Based Relationship Interval Anchor
30100084 FD Minimum Hours between Fractions
30100085 TM Intended Fraction Start Time
30100086 LT Intended Start Day of Week
30100087 SQ Weekday Fraction Pattern Sequence
30100088 SQ Delivery Time Structure Code Sequence
30100089 SQ Treatment Site Modifier Code Sequence
30100090 CS Robotic Base Location Indicator
30100091 SQ Robotic Path Node Set Code Sequence
30100092 UL Robotic Node Identifier
30100093 FD RT Treatment Source Coordinates
30100094 FD Radiation Source Coordinate SystemYaw Angle
30100095 FD Radiation Source Coordinate SystemRoll Angle
30100096 FD Radiation Source Coordinate System Pitch Angle
30100097 SQ Robotic Path Control Point Sequence
30100098 SQ Tomotherapeutic Control Point Sequence
30100099 FD Tomotherapeutic Leaf Open Durations
3010009A FD Tomotherapeutic Leaf Initial Closed Durations
301000A0 SQ Conceptual Volume Identification Sequence
40000010 LT Arbitrary
40004000 LT Text Comments
40080040 SH Results ID
40080042 LO Results ID Issuer
40080050 SQ Referenced Interpretation Sequence
400800FF CS Report Production Status (Trial)
40080100 DA Interpretation Recorded Date
40080101 TM Interpretation Recorded Time
40080102 PN Interpretation Recorder
40080103 LO Reference to Recorded Sound
40080108 DA Interpretation Transcription Date
40080109 TM Interpretation Transcription Time
4008010A PN Interpretation Transcriber
4008010B ST Interpretation Text
4008010C PN Interpretation Author
40080111 SQ Interpretation Approver Sequence
40080112 DA Interpretation Approval Date
40080113 TM Interpretation Approval Time
40080114 PN Physician Approving Interpretation
40080115 LT Interpretation Diagnosis Description
40080117 SQ Interpretation Diagnosis Code Sequence
40080118 SQ Results Distribution List Sequence
40080119 PN Distribution Name
4008011A LO Distribution Address
40080200 SH Interpretation ID
40080202 LO Interpretation ID Issuer
40080210 CS Interpretation Type ID
40080212 CS Interpretation Status ID
40080300 ST Impressions
40084000 ST Results Comments
40100001 CS Low Energy Detectors
40100002 CS High Energy Detectors
40100004 SQ Detector Geometry Sequence
40101001 SQ Threat ROI Voxel Sequence
40101004 FL Threat ROI Base
40101005 FL Threat ROI Extents
40101006 OB Threat ROI Bitmap
40101007 SH Route Segment ID
40101008 CS Gantry Type
40101009 CS OOI Owner Type
4010100A SQ Route Segment Sequence
40101010 US Potential Threat Object ID
40101011 SQ Threat Sequence
40101012 CS Threat Category
40101013 LT Threat Category Description
40101014 CS ATD Ability Assessment
40101015 CS ATD Assessment Flag
40101016 FL ATD Assessment Probability
40101017 FL Mass
40101018 FL Density
40101019 FL Z Effective
4010101A SH Boarding Pass ID
4010101B FL Center of Mass
4010101C FL Center of PTO
4010101D FL Bounding Polygon
4010101E SH Route Segment Start Location ID
4010101F SH Route Segment End Location ID
40101020 CS Route Segment Location ID Type
40101021 CS Abort Reason
40101023 FL Volume of PTO
40101024 CS Abort Flag
40101025 DT Route Segment Start Time
40101026 DT Route Segment End Time
40101027 CS TDR Type
40101028 CS International Route Segment
40101029 LO Threat Detection Algorithm and Version
4010102A SH Assigned Location
4010102B DT Alarm Decision Time
40101031 CS Alarm Decision
40101033 US Number of Total Objects
40101034 US Number of Alarm Objects
40101037 SQ PTO Representation Sequence
40101038 SQ ATD Assessment Sequence
40101039 CS TIP Type
4010103A CS DICOS Version
40101041 DT OOI Owner Creation Time
40101042 CS OOI Type
40101043 FL OOI Size
40101044 CS Acquisition Status
40101045 SQ Basis Materials Code Sequence
40101046 CS Phantom Type
40101047 SQ OOI Owner Sequence
40101048 CS Scan Type
40101051 LO Itinerary ID
40101052 SH Itinerary ID Type
40101053 LO Itinerary ID Assigning Authority
40101054 SH Route ID
40101055 SH Route ID Assigning Authority
40101056 CS Inbound Arrival Type
40101058 SH Carrier ID
40101059 CS Carrier ID Assigning Authority
40101060 FL Source Orientation
40101061 FL Source Position
40101062 FL Belt Height
40101064 SQ Algorithm Routing Code Sequence
40101067 CS Transport Classification
40101068 LT OOI Type Descriptor
40101069 FL Total Processing Time
4010106C OB Detector Calibration Data
4010106D CS Additional Screening Performed
4010106E CS Additional Inspection Selection Criteria
4010106F SQ Additional Inspection Method Sequence
40101070 CS AIT Device Type
40101071 SQ QR Measurements Sequence
40101072 SQ Target Material Sequence
40101073 FD SNR Threshold
40101075 DS Image Scale Representation
40101076 SQ Referenced PTO Sequence
40101077 SQ Referenced TDR Instance Sequence
40101078 ST PTO Location Description
40101079 SQ Anomaly Locator Indicator Sequence
4010107A FL Anomaly Locator Indicator
4010107B SQ PTO Region Sequence
4010107C CS Inspection Selection Criteria
4010107D SQ Secondary Inspection Method Sequence
4010107E DS PRCS to RCS Orientation
4FFE0001 SQ MAC Parameters Sequence
52009229 SQ Shared Functional Groups Sequence
52009230 SQ Per-Frame Functional Groups Sequence
54000100 SQ Waveform Sequence
54000110 OB Channel Minimum Value
54000112 OB Channel Maximum Value
54001004 US Waveform Bits Allocated
54001006 CS Waveform Sample Interpretation
5400100A OB Waveform Padding Value
54001010 OB Waveform Data
56000010 OF First Order Phase Correction Angle
56000020 OF Spectroscopy Data
7FE00001 OV Extended Offset Table
7FE00002 OV Extended Offset Table Lengths
7FE00003 UV Encapsulated Pixel Data Value Total Length
7FE00008 OF Float Pixel Data
7FE00009 OD Double Float Pixel Data
7FE00010 OB Pixel Data
7FE00020 OW Coefficients SDVN
7FE00030 OW Coefficients SDHN
7FE00040 OW Coefficients SDDN
FFFAFFFA SQ Digital Signatures Sequence
FFFCFFFC OB Data Set Trailing Padding
FFFEE000 NO Item
FFFEE00D NO Item Delimitation Item
FFFEE0DD NO Sequence Delimitation Item
50000005 US Curve Dimensions
50000010 US Number of Points
50000020 CS Type of Data
50000022 LO Curve Description
50000030 SH Axis Units
50000040 SH Axis Labels
50000103 US Data Value Representation
50000104 US Minimum Coordinate Value
50000105 US Maximum Coordinate Value
50000106 SH Curve Range
50000110 US Curve Data Descriptor
50000112 US Coordinate Start Value
50000114 US Coordinate Step Value
50001001 CS Curve Activation Layer
50002000 US Audio Type
50002002 US Audio Sample Format
50002004 US Number of Channels
50002006 UL Number of Samples
50002008 UL Sample Rate
5000200A UL Total Time
5000200C OB Audio Sample Data
5000200E LT Audio Comments
50002500 LO Curve Label
50002600 SQ Curve Referenced Overlay Sequence
50002610 US Curve Referenced Overlay Group
50003000 OB Curve Data
60000010 US Overlay Rows
60000011 US Overlay Columns
60000012 US Overlay Planes
60000015 IS Number of Frames in Overlay
60000022 LO Overlay Description
60000040 CS Overlay Type
60000045 LO Overlay Subtype
60000050 SS Overlay Origin
60000051 US Image Frame Origin
60000052 US Overlay Plane Origin
60000060 CS Overlay Compression Code
60000061 SH Overlay Compression Originator
60000062 SH Overlay Compression Label
60000063 CS Overlay Compression Description
60000066 AT Overlay Compression Step Pointers
60000068 US Overlay Repeat Interval
60000069 US Overlay Bits Grouped
60000100 US Overlay Bits Allocated
60000102 US Overlay Bit Position
60000110 CS Overlay Format
60000200 US Overlay Location
60000800 CS Overlay Code Label
60000802 US Overlay Number of Tables
60000803 AT Overlay Code Table Location
60000804 US Overlay Bits For Code Word
60001001 CS Overlay Activation Layer
60001100 US Overlay Descriptor - Gray
60001101 US Overlay Descriptor - Red
60001102 US Overlay Descriptor - Green
60001103 US Overlay Descriptor - Blue
60001200 US Overlays - Gray
60001201 US Overlays - Red
60001202 US Overlays - Green
60001203 US Overlays - Blue
60001301 IS ROI Area
60001302 DS ROI Mean
60001303 DS ROI Standard Deviation
60001500 LO Overlay Label
60003000 OB Overlay Data
60004000 LT Overlay Comments
`;
