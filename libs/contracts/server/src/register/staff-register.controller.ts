import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { Answers, AnswersFile, Requires, csvFile } from '@relais/platform/http';
import { StaffRegisterLineView, StaffRegisterQuery } from './staff-register.contract';
import { StaffRegisterService } from './staff-register.service';

@Controller('v1/staff-register')
export class StaffRegisterController {
  constructor(private readonly register: StaffRegisterService) {}

  @Get()
  @Requires('staff-register.read')
  @Answers([StaffRegisterLineView])
  read(@Query() { on }: StaffRegisterQuery): Promise<StaffRegisterLineView[]> {
    return this.register.read(on);
  }

  @Get('file.csv')
  @Requires('staff-register.read')
  @AnswersFile('text/csv')
  async file(@Query() { on }: StaffRegisterQuery): Promise<StreamableFile> {
    const lines = await this.register.read(on);
    const rows = lines.map((line) => ({
      ...line,
      sex: line.sex === null ? '' : SEX[line.sex],
      mentions: line.mentions.map((mention) => MENTIONS[mention]).join(', '),
    }));
    return csvFile(`registre-personnel-${on}.csv`, COLUMNS, rows);
  }
}

const SEX = { female: 'F', male: 'M' } as const;
const MENTIONS = { 'fixed-term': 'contrat à durée déterminée', 'part-time': 'temps partiel' } as const;

const COLUMNS: Record<keyof StaffRegisterLineView, string> = {
  employeeNo: 'N°',
  familyName: 'Nom',
  givenName: 'Prénom',
  nationality: 'Nationalité',
  birthDate: 'Date de naissance',
  sex: 'Sexe',
  job: 'Emploi',
  qualification: 'Qualification',
  enteredOn: 'Entrée',
  leftOn: 'Sortie',
  workPermit: 'Titre de travail',
  mentions: 'Mentions',
};
