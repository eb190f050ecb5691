/** A pointer into PDFium's memory; 0 is none. */
export type Pointer = number;

/**
 * The C functions that are used, as fpdfview.h, fpdf_text.h and fpdf_edit.h declare them: called
 * without any wrapper, a boolean comes as 0 or 1.
 */
export interface PdfiumFunctions {
  readonly FPDF_InitLibrary: () => void;
  /** `password`: UTF-8 or Latin-1, closed by 0. */
  readonly FPDF_LoadMemDocument64: (data: Pointer, size: number, password: Pointer) => Pointer;
  readonly FPDF_CloseDocument: (document: Pointer) => void;
  readonly FPDF_GetLastError: () => number;
  readonly FPDF_GetPageCount: (document: Pointer) => number;
  readonly FPDF_LoadPage: (document: Pointer, index: number) => Pointer;
  readonly FPDF_ClosePage: (page: Pointer) => void;
  /** FS_RECTF, four floats: left, top, right, bottom. */
  readonly FPDF_GetPageBoundingBox: (page: Pointer, rect: Pointer) => number;
  /** Quarter turns, clockwise. */
  readonly FPDFPage_GetRotation: (page: Pointer) => number;

  readonly FPDFCatalog_IsTagged: (document: Pointer) => number;
  /** Only what has content on the page is in it; the counts of children are the whole file's. */
  readonly FPDF_StructTree_GetForPage: (page: Pointer) => Pointer;
  readonly FPDF_StructTree_Close: (tree: Pointer) => void;
  readonly FPDF_StructTree_CountChildren: (tree: Pointer) => number;
  readonly FPDF_StructTree_GetChildAtIndex: (tree: Pointer, index: number) => Pointer;
  /** Bytes of the type in UTF-16 with the closing 0, by the file's role map; written where they fit. */
  readonly FPDF_StructElement_GetType: (element: Pointer, buffer: Pointer, size: number) => number;
  readonly FPDF_StructElement_CountChildren: (element: Pointer) => number;
  /** 0 where the child is content, or has none on the page. */
  readonly FPDF_StructElement_GetChildAtIndex: (element: Pointer, index: number) => Pointer;
  /** -1 where the child isn't content of the page. */
  readonly FPDF_StructElement_GetChildMarkedContentID: (element: Pointer, index: number) => number;
  readonly FPDF_StructElement_GetAttributeCount: (element: Pointer) => number;
  readonly FPDF_StructElement_GetAttributeAtIndex: (element: Pointer, index: number) => Pointer;
  /** `name`: closed by 0. */
  readonly FPDF_StructElement_Attr_GetValue: (attribute: Pointer, name: Pointer) => Pointer;
  /** A float. */
  readonly FPDF_StructElement_Attr_GetNumberValue: (value: Pointer, out: Pointer) => number;

  /** `format`: 1 is a byte a pixel; the bitmap's own memory where `buffer` is 0. */
  readonly FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    buffer: Pointer,
    stride: number,
  ) => Pointer;
  readonly FPDFBitmap_FillRect: (
    bitmap: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ) => number;
  readonly FPDF_RenderPageBitmap: (
    bitmap: Pointer,
    page: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ) => void;
  readonly FPDFBitmap_GetBuffer: (bitmap: Pointer) => Pointer;
  readonly FPDFBitmap_GetStride: (bitmap: Pointer) => number;
  readonly FPDFBitmap_Destroy: (bitmap: Pointer) => void;

  readonly FPDFPageObj_GetMarkedContentID: (object: Pointer) => number;
  readonly FPDFPageObj_CountMarks: (object: Pointer) => number;

  readonly FPDFText_LoadPage: (page: Pointer) => Pointer;
  readonly FPDFText_ClosePage: (textPage: Pointer) => void;
  readonly FPDFText_CountChars: (textPage: Pointer) => number;
  readonly FPDFText_GetUnicode: (textPage: Pointer, index: number) => number;
  readonly FPDFText_IsGenerated: (textPage: Pointer, index: number) => number;
  readonly FPDFText_HasUnicodeMapError: (textPage: Pointer, index: number) => number;
  readonly FPDFText_GetTextObject: (textPage: Pointer, index: number) => Pointer;
  /** Two doubles. */
  readonly FPDFText_GetCharOrigin: (textPage: Pointer, index: number, x: Pointer, y: Pointer) => number;
  /** FS_RECTF. */
  readonly FPDFText_GetLooseCharBox: (textPage: Pointer, index: number, rect: Pointer) => number;
  /** FS_MATRIX, six floats. */
  readonly FPDFText_GetMatrix: (textPage: Pointer, index: number, matrix: Pointer) => number;
  readonly FPDFText_GetFontSize: (textPage: Pointer, index: number) => number;
  readonly FPDFTextObj_GetFont: (object: Pointer) => Pointer;
  readonly FPDFTextObj_GetTextRenderMode: (object: Pointer) => number;
  /** Bytes of the name with the closing 0; as many as fit are written. */
  readonly FPDFFont_GetBaseFontName: (font: Pointer, buffer: Pointer, size: number) => number;
  readonly FPDFFont_GetIsEmbedded: (font: Pointer) => number;
  readonly FPDFFont_GetGlyphWidth: (font: Pointer, unicode: number, size: number, width: Pointer) => number;

  /** Four unsigned integers from 0 to 255; alpha 0 is transparent. */
  readonly FPDFPageObj_GetFillColor: (
    object: Pointer,
    red: Pointer,
    green: Pointer,
    blue: Pointer,
    alpha: Pointer,
  ) => number;
  /** Never 0; its paths are in user space. */
  readonly FPDFPageObj_GetClipPath: (object: Pointer) => Pointer;
  /** Of an object that nothing clips -1 or 0. */
  readonly FPDFClipPath_CountPaths: (clip: Pointer) => number;
  readonly FPDFClipPath_CountPathSegments: (clip: Pointer, path: number) => number;
  readonly FPDFClipPath_GetPathSegment: (clip: Pointer, path: number, index: number) => Pointer;

  /** Its alpha, blend mode or mask lets through what lies under it; an image's own mask isn't asked. */
  readonly FPDFPageObj_HasTransparency: (object: Pointer) => number;
  /** In the space of its form: four floats. */
  readonly FPDFPageObj_GetBounds: (
    object: Pointer,
    left: Pointer,
    bottom: Pointer,
    right: Pointer,
    top: Pointer,
  ) => number;

  readonly FPDFPage_CountObjects: (page: Pointer) => number;
  readonly FPDFPage_GetObject: (page: Pointer, index: number) => Pointer;
  readonly FPDFFormObj_CountObjects: (form: Pointer) => number;
  readonly FPDFFormObj_GetObject: (form: Pointer, index: number) => Pointer;
  readonly FPDFPageObj_GetType: (object: Pointer) => number;
  readonly FPDFPageObj_GetMatrix: (object: Pointer, matrix: Pointer) => number;
  readonly FPDFPageObj_GetStrokeWidth: (object: Pointer, width: Pointer) => number;
  /** 0 none, 1 alternate, 2 winding; and whether it is stroked. Two ints. */
  readonly FPDFPath_GetDrawMode: (path: Pointer, fill: Pointer, stroke: Pointer) => number;
  readonly FPDFPath_CountSegments: (path: Pointer) => number;
  readonly FPDFPath_GetPathSegment: (path: Pointer, index: number) => Pointer;
  /** 0 line, 1 curve, 2 move. */
  readonly FPDFPathSegment_GetType: (segment: Pointer) => number;
  /** Two floats. */
  readonly FPDFPathSegment_GetPoint: (segment: Pointer, x: Pointer, y: Pointer) => number;
  readonly FPDFPathSegment_GetClose: (segment: Pointer) => number;
}
