const field = /^\s*(?<label>\p{Script=Han}{2,8})[：:]\s*(?<said>\S.*)$/su;

/** A label and what stands behind its colon. */
export interface LabelledText {
  readonly label: string;
  readonly said: string;
}

/** 整改目标：全部完成, 投资规模：6000万元, whatever the label is; null for any other text. */
export function splitField(text: string): LabelledText | null {
  const { label, said } = field.exec(text)?.groups ?? {};
  return label === undefined || said === undefined ? null : { label, said };
}
