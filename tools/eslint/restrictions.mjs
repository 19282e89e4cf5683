// What the house does not write, as selectors for `no-restricted-syntax`.

/** Anywhere. */
export const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings from an `as const` object.' },
  {
    selector: 'CallExpression[callee.name="forwardRef"]',
    message: 'A cycle: publish an event upwards instead.',
  },
  {
    selector: 'ImportSpecifier[imported.name="forwardRef"]',
    message: 'A cycle: publish an event upwards instead.',
  },
  {
    selector:
      ':matches(ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration)[id.name=/(Impl|Utils?|Helpers?|Manager)$/]',
    message: 'Name the thing by what it does for the domain.',
  },
  { selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', message: 'No I before an interface.' },
  {
    selector: 'Property[key.name="synchronize"][value.value=true]',
    message: 'The schema changes by migrations only.',
  },
];

export const noDefaultExport = [{ selector: 'ExportDefaultDeclaration', message: 'Export by name.' }];

/** Settings are read once, in libs/platform/config. */
export const noEnvironment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Settings come from libs/platform/config, not from process.env.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
    message: 'Settings come from libs/platform/config, not from process.env.',
  },
];

/** Time and chance are values given by the caller. */
export const pure = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The day is an argument: nothing here reads the clock.',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'The day is an argument: nothing here reads the clock.',
  },
  {
    selector: 'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]',
    message: 'The day is an argument: nothing here reads the clock.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Chance is an argument.',
  },
  {
    selector: 'MemberExpression[object.name="crypto"][property.name=/^(randomUUID|getRandomValues)$/]',
    message: 'Chance is an argument.',
  },
  { selector: ':matches(Decorator)', message: 'The core is plain TypeScript: no decorators.' },
];

/** Tests run all, alone, and against the real modules. */
export const honestTests = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
    message: 'Every test runs.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
    message: 'Every test runs.',
  },
  {
    selector:
      'MemberExpression[object.name="jest"][property.name=/^(mock|unstable_mockModule|doMock|useFakeTimers)$/]',
    message: 'Our modules are tested for real, and the clock is a value given by the harness.',
  },
];
