import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { Answers, AnswersFile, AnswersPage, type Page, Requires, csvFile } from '@relais/platform/http';
import {
  AddDoctor,
  AddSite,
  LeaveGroup,
  MemberLineView,
  MemberListQuery,
  MemberView,
  RegisterLineView,
  RegisterQuery,
  UpdateDoctor,
  UpdateMember,
  UpdateSite,
  VerifyNumber,
} from './members.contract';
import { MEMBER_REGISTER_COLUMNS } from './members.csv';
import { MembersService } from './members.service';

@Controller('v1/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Requires('member.list')
  @AnswersPage(MemberLineView)
  list(@Query() query: MemberListQuery): Promise<Page<MemberLineView>> {
    return this.members.list(query);
  }

  @Get('register')
  @Requires('member.list')
  @Answers([RegisterLineView])
  register(@Query() { on }: RegisterQuery): Promise<RegisterLineView[]> {
    return this.members.register(on);
  }

  @Get('register.csv')
  @Requires('member.list')
  @AnswersFile('text/csv')
  async registerFile(@Query() { on }: RegisterQuery): Promise<StreamableFile> {
    return csvFile(`registre-membres-${on}.csv`, MEMBER_REGISTER_COLUMNS, await this.members.register(on));
  }

  @Get(':memberId')
  @Requires('member.read')
  @Answers(MemberView)
  read(@Param('memberId', ParseUUIDPipe) memberId: string): Promise<MemberView> {
    return this.members.read(memberId);
  }

  @Put(':memberId')
  @Requires('member.update')
  @Answers(MemberView)
  update(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: UpdateMember,
  ): Promise<MemberView> {
    return this.members.update(memberId, body);
  }

  @Post(':memberId/leave')
  @Requires('member.leave')
  @Answers(MemberView, 201)
  leave(@Param('memberId', ParseUUIDPipe) memberId: string, @Body() body: LeaveGroup): Promise<MemberView> {
    return this.members.leave(memberId, body);
  }

  @Post(':memberId/verify')
  @Requires('member.update')
  @Answers(MemberView, 201)
  verify(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: VerifyNumber,
  ): Promise<MemberView> {
    return this.members.verify(memberId, body);
  }

  @Post(':memberId/sites')
  @Requires('member.update')
  @Answers(MemberView, 201)
  addSite(@Param('memberId', ParseUUIDPipe) memberId: string, @Body() body: AddSite): Promise<MemberView> {
    return this.members.addSite(memberId, body);
  }

  @Put(':memberId/sites/:siteId')
  @Requires('member.update')
  @Answers(MemberView)
  updateSite(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('siteId', ParseUUIDPipe) siteId: string,
    @Body() body: UpdateSite,
  ): Promise<MemberView> {
    return this.members.updateSite(memberId, siteId, body);
  }

  @Post(':memberId/doctors')
  @Requires('member.update')
  @Answers(MemberView, 201)
  addDoctor(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: AddDoctor,
  ): Promise<MemberView> {
    return this.members.addDoctor(memberId, body);
  }

  @Put(':memberId/doctors/:doctorId')
  @Requires('member.update')
  @Answers(MemberView)
  updateDoctor(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('doctorId', ParseUUIDPipe) doctorId: string,
    @Body() body: UpdateDoctor,
  ): Promise<MemberView> {
    return this.members.updateDoctor(memberId, doctorId, body);
  }

  @Post(':memberId/doctors/:doctorId/verify')
  @Requires('member.update')
  @Answers(MemberView, 201)
  verifyDoctor(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('doctorId', ParseUUIDPipe) doctorId: string,
    @Body() body: VerifyNumber,
  ): Promise<MemberView> {
    return this.members.verifyDoctor(memberId, doctorId, body);
  }

  @Post(':memberId/doctors/:doctorId/invite')
  @Requires('doctor.invite')
  @Answers(MemberView, 201)
  inviteDoctor(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('doctorId', ParseUUIDPipe) doctorId: string,
  ): Promise<MemberView> {
    return this.members.inviteDoctor(memberId, doctorId);
  }
}
